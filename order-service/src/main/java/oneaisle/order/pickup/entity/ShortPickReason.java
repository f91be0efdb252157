package oneaisle.order.pickup.entity;

/** Why an associate has not picked all units of an article. */
public enum ShortPickReason {
  /** They are not where the books have them. */
  NOT_FOUND
}
