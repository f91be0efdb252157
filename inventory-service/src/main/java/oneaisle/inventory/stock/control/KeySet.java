package oneaisle.inventory.stock.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.persistence.Database;

/**
 * Stock keys as a condition that both MySQL and MariaDB answer from an index on (location, sku).
 */
public final class KeySet {

  /**
   * Below MariaDB's in_predicate_conversion_threshold (1000), where an IN becomes a join with a
   * table of its own.
   */
  public static final int AT_ONCE = 800;

  private final List<Object> values = new ArrayList<>();
  private final String condition;

  /**
   * @param alias the table's, with its dot, or empty
   */
  public KeySet(Collection<StockKey> keys, String alias) {
    TreeMap<String, TreeSet<String>> skusByLocation = new TreeMap<>();
    for (StockKey key : keys)
      skusByLocation.computeIfAbsent(key.location(), l -> new TreeSet<>()).add(key.sku());
    StringJoiner either = new StringJoiner(" OR ", "(", ")");
    skusByLocation.forEach(
        (location, skus) -> {
          either.add(
              "("
                  + alias
                  + "location = ? AND "
                  + alias
                  + "sku IN "
                  + Database.marks(skus.size())
                  + ")");
          values.add(location);
          values.addAll(skus);
        });
    condition = either.toString();
  }

  public String condition() {
    return condition;
  }

  public List<Object> values() {
    return values;
  }

  /** The keys in order, so many at a time. */
  public static List<List<StockKey>> parts(Collection<StockKey> keys) {
    List<StockKey> sorted = new ArrayList<>(new TreeSet<>(keys));
    List<List<StockKey>> parts = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i += AT_ONCE) {
      parts.add(sorted.subList(i, Math.min(sorted.size(), i + AT_ONCE)));
    }
    return parts;
  }
}
