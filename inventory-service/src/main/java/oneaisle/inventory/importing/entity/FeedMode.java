package oneaisle.inventory.importing.entity;

/** What the figures of a stock feed are. */
public enum FeedMode {
  /** What there is. */
  SNAPSHOT,
  /** What arrived or went since the feed before. */
  DELTA
}
