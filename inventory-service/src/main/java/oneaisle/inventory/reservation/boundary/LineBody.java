package oneaisle.inventory.reservation.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import oneaisle.inventory.item.entity.Sku;

/** Units of an article in a request. */
public record LineBody(
    @NotNull @Pattern(regexp = Sku.KNOWN_PATTERN, message = Sku.KNOWN_MESSAGE) String sku,
    @NotNull @Min(1) @Max(100_000) Integer quantity) {

  /** Equal skus are one claim, or each would be found available by itself. */
  static SortedMap<String, Integer> merged(List<LineBody> lines) {
    SortedMap<String, Integer> merged = new TreeMap<>();
    for (LineBody line : lines) merged.merge(line.sku(), line.quantity(), Math::addExact);
    return merged;
  }
}
