package oneaisle.inventory.count.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.count.entity.StockCount;

/**
 * The books of a location say what was counted.
 *
 * @param reference of whoever asked for the count; null where it was nobody's in particular
 * @param lines what was found and what the books had at that moment
 */
public record CountPosted(
    UUID countId,
    String location,
    CountCause cause,
    String reference,
    List<Line> lines,
    Instant postedAt) {

  /**
   * @param difference what the books were changed by
   */
  public record Line(String sku, int counted, int expected, int difference, Instant countedAt) {}

  static CountPosted from(StockCount count) {
    return new CountPosted(
        count.id(),
        count.location(),
        count.cause(),
        count.reference(),
        count.lines().stream()
            .map(
                line ->
                    new Line(
                        line.sku(),
                        line.counted(),
                        line.expected(),
                        line.difference(),
                        line.countedAt()))
            .toList(),
        count.closedAt());
  }
}
