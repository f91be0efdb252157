package oneaisle.inventory.stock.entity;

/** Why exactly the books were corrected, and what such a correction can look like. */
public enum ReasonCode {
  /** A supplier brought them. */
  DELIVERY,
  /** They turned up. */
  FOUND,
  /** They cannot be found. */
  LOST,
  /** Somebody took them. */
  STOLEN,
  /** Too old to be sold; thrown away. */
  EXPIRED,
  /** The store used them itself. */
  OWN_USE,
  /** Still there, and not to be sold any more. */
  DAMAGED,
  /** Damaged, and thrown away. */
  SCRAPPED,
  /** Set aside until somebody has looked at them. */
  QUALITY_HOLD,
  /** Somebody has looked: they can be sold. */
  QUALITY_RELEASE,
  /** A slip of the pen before. */
  CORRECTION;

  /** Whether stock that moved for this reason can have moved for that one in particular. */
  public boolean explains(MovementReason reason) {
    return switch (reason) {
      case RECEIPT -> this == DELIVERY || this == CORRECTION;
      case COUNT -> this == FOUND || this == LOST || this == STOLEN || this == CORRECTION;
      case DAMAGE ->
          switch (this) {
            case EXPIRED, DAMAGED, SCRAPPED, QUALITY_HOLD, QUALITY_RELEASE, CORRECTION -> true;
            default -> false;
          };
      case PUT_BACK -> this == FOUND || this == QUALITY_RELEASE || this == CORRECTION;
      default -> true;
    };
  }

  /** Whether a change of these quantities can have this reason. */
  public boolean fits(int onHandChange, int unavailableChange) {
    return switch (this) {
      case DELIVERY, FOUND -> onHandChange > 0 && unavailableChange >= 0;
      case LOST, STOLEN, EXPIRED, OWN_USE, SCRAPPED -> onHandChange < 0 && unavailableChange <= 0;
      case DAMAGED, QUALITY_HOLD -> onHandChange == 0 && unavailableChange > 0;
      case QUALITY_RELEASE -> onHandChange == 0 && unavailableChange < 0;
      case CORRECTION -> true;
    };
  }
}
