package oneaisle.customer.notification.entity;

/** What became of a notification. */
public enum Outcome {
  QUEUED,
  SENT,
  DELIVERED,
  READ,
  FAILED,

  /** Not sent on purpose: it would have been useless, or there is no address. */
  SUPPRESSED;

  /** Receipts may come late and in any order; they only ever lead onwards. */
  boolean mayBecome(Outcome next) {
    return switch (this) {
      case QUEUED -> next == SENT || next == FAILED || next == SUPPRESSED;
      case SENT -> next == DELIVERED || next == READ || next == FAILED;
      case DELIVERED -> next == READ || next == FAILED;
      case READ, FAILED, SUPPRESSED -> false;
    };
  }
}
