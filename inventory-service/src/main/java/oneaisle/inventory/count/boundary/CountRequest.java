package oneaisle.inventory.count.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeSet;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.item.entity.Sku;

/**
 * What is to be counted.
 *
 * @param cause left out: somebody asked
 * @param reference what it is about; the same location, cause and reference again are the same
 *     count
 */
public record CountRequest(
    @NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE) String location,
    @NotNull @Size(min = 1, max = 100)
        List<@NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE) String> skus,
    CountCause cause,
    @Size(min = 1, max = 100) String reference) {

  CountCause chosenCause() {
    return cause == null ? CountCause.REQUEST : cause;
  }

  TreeSet<String> distinctSkus() {
    return new TreeSet<>(skus);
  }
}
