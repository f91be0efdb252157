package oneaisle.inventory.reservation.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import oneaisle.shared.problem.InvalidInput;

/**
 * Which units of a reservation are meant.
 *
 * @param lines left out: all that are open
 */
public record PartRequest(@Size(min = 1, max = 100) List<@NotNull @Valid LineBody> lines) {

  /**
   * Units by sku, or null for all.
   *
   * @throws InvalidInput where a part comes without a key: sent twice, it would be taken twice
   */
  Map<String, Integer> units(String idempotencyKey) {
    if (lines == null) return null;
    if (idempotencyKey == null) {
      throw new InvalidInput("Idempotency-Key", "is required where lines are given");
    }
    return LineBody.merged(lines);
  }
}
