package oneaisle.inventory.stock.entity;

/** What a location sends by itself, again and again. */
public enum FeedKind {
  /** Its registers tell what they sold. */
  SALES,
  /** Its stock system tells what there is, or what changed. */
  STOCK
}
