package oneaisle.order.ordering.entity;

/** What the saga of placing an order has to do next. */
public enum PlacingStep {
  /** Reserve and commit the stock; its undo is {@link #RELEASE}. */
  RESERVE,
  /** Release whatever was reserved, then close the order. */
  RELEASE
}
