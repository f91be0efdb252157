package oneaisle.inventory.transfer.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import oneaisle.inventory.item.entity.Sku;
import oneaisle.inventory.transfer.control.RequestTransfer.Wish;
import oneaisle.shared.problem.InvalidInput;

/**
 * What one location is to send to another.
 *
 * @param reference the order or the plan it is for
 */
public record TransferRequest(
    @NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE) String source,
    @NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE) String destination,
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid TransferLineBody> lines,
    @Size(min = 1, max = 100) String reference,
    Instant expectedAt) {

  Wish wish() {
    if (source.equals(destination))
      throw new InvalidInput("/destination", "must be another location than the source");
    return new Wish(source, destination, TransferLineBody.merged(lines), reference, expectedAt);
  }
}
