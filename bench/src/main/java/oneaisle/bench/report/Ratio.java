package oneaisle.bench.report;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row measured by another of the same run: a figure of one machine says little about another, how
 * far the product is from what the parts below it can do says much.
 *
 * @param row the row
 * @param yardstick what it is measured by
 * @param value how many times the yardstick
 */
public record Ratio(String row, String yardstick, double value) {

  private static final Map<String, String> YARDSTICKS =
      Map.ofEntries(
          entry("import", "raw-spread"),
          entry("raw-hot", "raw-spread"),
          entry("raw-spread", "trivial"),
          entry("availability-500", "trivial"),
          entry("availability-one", "trivial"),
          entry("cart-search", "trivial"),
          entry("reserve-spread", "raw-spread"),
          entry("reserve-hot", "raw-hot"),
          entry("order-place", "raw-spread"),
          entry("mixed", "trivial"),
          entry("event-lag", "raw-spread"));

  /** Empty where the row has no yardstick, or the run did not measure it. */
  public static Optional<Ratio> of(Row row, List<Row> measured) {
    return Optional.ofNullable(YARDSTICKS.get(row.name()))
        .flatMap(name -> measured.stream().filter(other -> other.name().equals(name)).findFirst())
        .filter(yardstick -> yardstick.perSecond() > 0)
        .map(
            yardstick ->
                new Ratio(row.name(), yardstick.name(), row.perSecond() / yardstick.perSecond()));
  }
}
