package oneaisle.inventory.transfer.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * What was found at the source.
 *
 * @param lines left out: all that was requested; what is missing from them was not found
 */
public record TransferPickRequest(
    @Size(min = 1, max = 100) List<@NotNull @Valid TransferLineBody> lines) {

  Map<String, Integer> units() {
    return lines == null ? null : TransferLineBody.merged(lines);
  }
}
