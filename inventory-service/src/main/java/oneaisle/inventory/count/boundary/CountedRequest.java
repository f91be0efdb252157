package oneaisle.inventory.count.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import oneaisle.inventory.item.entity.Sku;

/**
 * What somebody found.
 *
 * @param countedAt when; left out: now
 */
public record CountedRequest(
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines, Instant countedAt) {

  /**
   * @param sku also of an article that only a till knows: its count is opened by a shortage
   * @param counted units found; equal skus are added up, because they lie in two places
   */
  public record Line(
      @NotNull @Pattern(regexp = Sku.KNOWN_PATTERN, message = Sku.KNOWN_MESSAGE) String sku,
      @NotNull @Min(0) @Max(1_000_000) Integer counted) {}

  SortedMap<String, Integer> units() {
    SortedMap<String, Integer> units = new TreeMap<>();
    for (Line line : lines) units.merge(line.sku(), line.counted(), Math::addExact);
    return units;
  }
}
