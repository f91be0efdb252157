package oneaisle.order.orderbook.entity;

/** Which way an order came. */
public enum Channel {
  WEB,
  MOBILE,
  POS,
  CALL_CENTER,
  MARKETPLACE
}
