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
  PUT_BACK
}
