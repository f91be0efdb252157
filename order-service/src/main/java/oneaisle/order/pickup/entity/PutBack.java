package oneaisle.order.pickup.entity;

/** Whether units that were picked must go back to the shelf; only then are they available again. */
public enum PutBack {
  NONE,
  WAITING,
  CONFIRMED
}
