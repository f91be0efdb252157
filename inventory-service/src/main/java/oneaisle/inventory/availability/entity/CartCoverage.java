package oneaisle.inventory.availability.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How much of a cart one location can give.
 *
 * @param missing every line that cannot be had in full
 * @param share of all units in the cart, 0 to 1
 * @param confidence of the least trusted line
 */
public record CartCoverage(List<Missing> missing, double share, double confidence) {

  /**
   * @param cart quantity by sku
   * @param there by sku, what the location has; a sku it never had is not in it
   */
  public static CartCoverage of(SortedMap<String, Integer> cart, Map<String, Availability> there) {
    List<Missing> missing = new ArrayList<>();
    long wanted = 0;
    long covered = 0;
    double confidence = 1;
    for (Map.Entry<String, Integer> line : cart.entrySet()) {
      Availability unit = there.getOrDefault(line.getKey(), Availability.NEVER_SEEN);
      int requested = line.getValue();
      wanted += requested;
      covered += Math.min(requested, unit.available());
      confidence = Math.min(confidence, unit.confidence());
      if (unit.available() < requested)
        missing.add(new Missing(line.getKey(), requested, unit.available(), unit.enoughAt()));
    }
    return new CartCoverage(missing, (double) covered / wanted, confidence);
  }

  public boolean isComplete() {
    return missing.isEmpty();
  }

  public boolean isEmpty() {
    return share == 0;
  }

  /**
   * A line that cannot be had in full, and how much of it can.
   *
   * @param enoughAt when goods on their way there make it enough; null where they do not
   */
  public record Missing(String sku, int requested, int available, Instant enoughAt) {}
}
