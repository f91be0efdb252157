package oneaisle.inventory.count.entity;

/** Why somebody wants to know how many there are. */
public enum CountCause {
  /** Its turn has come. */
  CYCLE,
  /** A picker did not find what the books promise. */
  SHORT_PICK,
  /** More was promised or sold than the books have. */
  SHORTAGE,
  /** Somebody asked. */
  REQUEST
}
