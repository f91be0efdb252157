package oneaisle.inventory.reservation.entity;

/** Where a shopper buys. */
public enum Channel {
  WEB,
  MOBILE,
  POS,
  CALL_CENTER,
  MARKETPLACE
}
