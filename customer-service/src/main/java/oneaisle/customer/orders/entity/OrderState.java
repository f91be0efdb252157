package oneaisle.customer.orders.entity;

/** How far an order is, as a customer would say it. */
public enum OrderState {
  PLACED,
  PICKING,
  READY,
  HANDED_OVER,
  CANCELLED,
  REFUSED,
  PURCHASED;

  /** Whether the customer still waits for something. */
  public boolean isOpen() {
    return this == PLACED || this == PICKING || this == READY;
  }
}
