package oneaisle.inventory.stock.entity;

/** Why stock moved. */
public enum MovementReason {
  RECEIPT,
  SALE,
  RETURN,
  ADJUSTMENT,
  COUNT,
  TRANSFER_OUT,
  TRANSFER_IN,
  DAMAGE,
  PUT_BACK;

  /** Whether so many units more or fewer can have come about like this. */
  public boolean fits(int onHandChange) {
    return switch (this) {
      case RECEIPT, PUT_BACK -> onHandChange >= 0;
      case DAMAGE -> onHandChange <= 0;
      default -> true;
    };
  }
}
