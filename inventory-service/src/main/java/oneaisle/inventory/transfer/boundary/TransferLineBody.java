package oneaisle.inventory.transfer.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Units of an article; equal skus are added up. */
public record TransferLineBody(
    @NotBlank @Size(max = 64) String sku, @NotNull @Min(1) @Max(100_000) Integer quantity) {

  static SortedMap<String, Integer> merged(List<TransferLineBody> lines) {
    SortedMap<String, Integer> merged = new TreeMap<>();
    for (TransferLineBody line : lines) merged.merge(line.sku(), line.quantity(), Math::addExact);
    return merged;
  }
}
