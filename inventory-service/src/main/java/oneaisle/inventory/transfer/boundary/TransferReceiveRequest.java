package oneaisle.inventory.transfer.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import oneaisle.inventory.transfer.control.ReceiveTransfer.Receipt;
import oneaisle.shared.problem.InvalidInput;

/**
 * What arrived.
 *
 * @param lines left out: all that is open
 * @param last nothing more will come
 * @param reason why less came than was sent; needed where that is so
 */
public record TransferReceiveRequest(
    @Size(max = 100) List<@NotNull @Valid TransferLineBody> lines,
    Boolean last,
    @Size(min = 1, max = 200) String reason) {

  /**
   * @throws InvalidInput where a part comes without a key: sent twice, it would arrive twice
   */
  Receipt receipt(String idempotencyKey) {
    if (lines != null && idempotencyKey == null)
      throw new InvalidInput("Idempotency-Key", "is required where lines are given");
    return new Receipt(
        lines == null ? null : TransferLineBody.merged(lines), Boolean.TRUE.equals(last), reason);
  }
}
