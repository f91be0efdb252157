package oneaisle.inventory.transfer.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import oneaisle.inventory.item.entity.Sku;

/** Units of an article; equal skus are added up. */
public record TransferLineBody(
    @NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE) String sku,
    @NotNull @Min(1) @Max(100_000) Integer quantity) {

  static SortedMap<String, Integer> merged(List<TransferLineBody> lines) {
    SortedMap<String, Integer> merged = new TreeMap<>();
    for (TransferLineBody line : lines) merged.merge(line.sku(), line.quantity(), Math::addExact);
    return merged;
  }
}
