package oneaisle.order.orderbook.entity;

/** How the goods of an order reach the shopper. */
public enum FulfilmentType {
  /** Got ready in a store and collected there. */
  PICKUP,
  /** Carried out of the store, paid at the till. */
  CARRY_OUT
}
