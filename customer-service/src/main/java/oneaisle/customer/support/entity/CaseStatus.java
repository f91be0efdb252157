package oneaisle.customer.support.entity;

/** Where a case stands. */
public enum CaseStatus {
  /** Nobody has looked at it yet. */
  NEW,

  /** An agent has it. */
  OPEN,

  /** We wait for the customer. */
  PENDING,

  /** We wait for a time. */
  SNOOZED,
  RESOLVED,

  /** Goes on in another case. */
  MERGED;

  /** Whether there is still something to do. */
  public boolean isOpen() {
    return this == NEW || this == OPEN || this == PENDING || this == SNOOZED;
  }
}
