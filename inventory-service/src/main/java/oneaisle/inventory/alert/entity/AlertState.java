package oneaisle.inventory.alert.entity;

/** {@code IN_STOCK → SOLD_OUT → FIRED}. */
public enum AlertState {
  /** It can still be had: there is nothing to tell before it is sold out. */
  IN_STOCK,
  /** It cannot be had; the next unit that can be is told. */
  SOLD_OUT,
  /** Told, once. Another alert is a new one. */
  FIRED
}
