package oneaisle.order.pickup.entity;

import java.util.Set;

/**
 * Where a pickup stands: {@code ALLOCATED → PICKING → READY → HANDED_OVER}, with two side exits.
 */
public enum FulfilmentState {
  ALLOCATED,
  PICKING,
  READY,
  HANDED_OVER,
  CANCELLED,
  EXPIRED;

  /** The store still has something to do for the shopper. */
  public static final Set<FulfilmentState> OPEN = Set.of(ALLOCATED, PICKING, READY);

  /** The store has yet to get it ready. */
  public static final Set<FulfilmentState> TO_PICK = Set.of(ALLOCATED, PICKING);

  public boolean isToPick() {
    return TO_PICK.contains(this);
  }

  public boolean isOpen() {
    return OPEN.contains(this);
  }
}
