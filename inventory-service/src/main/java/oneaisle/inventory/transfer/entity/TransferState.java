package oneaisle.inventory.transfer.entity;

/** {@code REQUESTED → PICKED → SHIPPED → RECEIVED}; the side exit is {@code CANCELLED}. */
public enum TransferState {
  /** The destination waits for it; nothing has moved. */
  REQUESTED,
  /** The units are set aside at the source and promised to nobody. */
  PICKED,
  /** On its way; some of it may have arrived. */
  SHIPPED,
  /** All has arrived that ever will. */
  RECEIVED,
  /** It never left. */
  CANCELLED;

  /** Whether the destination still waits for it. */
  public boolean isOpen() {
    return this != RECEIVED && this != CANCELLED;
  }
}
