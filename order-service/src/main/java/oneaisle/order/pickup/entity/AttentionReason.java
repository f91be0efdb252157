package oneaisle.order.pickup.entity;

/** Why somebody has to look at a pickup. */
public enum AttentionReason {
  /** Its store is or will be closed. */
  STORE_CLOSED,
  /** A fact took units that were promised to it. */
  STOCK_SHORT,
  /** Who picks it did not find all units of it. */
  PICK_SHORT
}
