package oneaisle.order.orderbook.entity;

/** Where an order stands as a whole. */
public enum OrderStatus {
  /** Kept, its stock not answered for yet. */
  ACCEPTED,
  /** Its stock is reserved; a store is at work. */
  CONFIRMED,
  /** It could not be had; nothing is reserved. */
  REFUSED,
  /** Called off before hand-over, or never collected. */
  CANCELLED,
  /** The shopper has the goods. */
  COMPLETED
}
