package oneaisle.inventory.count.entity;

/** {@code OPEN → COUNTED → POSTED}; the side exit is {@code CANCELLED}. */
public enum CountState {
  /** Something is still to be counted, for the first time or again. */
  OPEN,
  /** Everything was counted well enough to be posted. */
  COUNTED,
  /** The books say what was found. */
  POSTED,
  /** Nobody needs to know any more; the books were not touched. */
  CANCELLED
}
