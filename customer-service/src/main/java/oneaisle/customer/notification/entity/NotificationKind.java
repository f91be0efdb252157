package oneaisle.customer.notification.entity;

import java.time.Instant;
import java.util.Optional;
import oneaisle.customer.orders.entity.OrderState;

/** What a notification is about, and when it has become useless. */
public enum NotificationKind {
  ORDER_CONFIRMED,
  PICKUP_READY,

  /** The code that fetches the goods is another one now. */
  PICKUP_CODE,
  ORDER_CANCELLED,
  COLLECTED,

  /** An article that the customer waits for can be had again. */
  BACK_IN_STOCK,

  /** An agent's answer in a case; its text is the agent's own. */
  CASE_REPLY;

  /**
   * Why nobody is served by this any more; empty as long as it is of use. Asked when the
   * notification is queued and again before each try, because the order goes on meanwhile.
   *
   * @param pickupBy until when the goods wait; null where not known
   */
  public Optional<String> uselessBecause(OrderState state, Instant pickupBy, Instant now) {
    return switch (this) {
      case ORDER_CONFIRMED -> over(state);
      case PICKUP_READY, PICKUP_CODE -> over(state).or(() -> expired(pickupBy, now));
      case ORDER_CANCELLED, COLLECTED, BACK_IN_STOCK, CASE_REPLY -> Optional.empty();
    };
  }

  /** Whether the code that fetches the goods goes with it. */
  public boolean carriesCode() {
    return this == PICKUP_READY || this == PICKUP_CODE;
  }

  private static Optional<String> over(OrderState state) {
    return switch (state) {
      case CANCELLED -> Optional.of("the order was cancelled");
      case REFUSED -> Optional.of("the order was refused");
      case HANDED_OVER -> Optional.of("the order was handed over");
      case PLACED, PICKING, READY, PURCHASED -> Optional.empty();
    };
  }

  private static Optional<String> expired(Instant pickupBy, Instant now) {
    boolean expired = pickupBy != null && !now.isBefore(pickupBy);
    return expired ? Optional.of("the hold has expired") : Optional.empty();
  }
}
