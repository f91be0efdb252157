package oneaisle.order.pickup.entity;

/** What became of a code that was tried. */
public enum CodeTry {
  RIGHT,
  WRONG,
  /** Wrong, and it was the last try. */
  NOW_LOCKED,
  /** Not even looked at. */
  LOCKED
}
