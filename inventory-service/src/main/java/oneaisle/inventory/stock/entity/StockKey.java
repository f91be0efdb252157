package oneaisle.inventory.stock.entity;

import java.util.Comparator;

/**
 * One article at one location; ordered as the database orders its keys, because that is the order
 * of locking.
 */
public record StockKey(String location, String sku) implements Comparable<StockKey> {

  private static final Comparator<StockKey> ORDER =
      Comparator.comparing(StockKey::location).thenComparing(StockKey::sku);

  @Override
  public int compareTo(StockKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return location + "/" + sku;
  }
}
