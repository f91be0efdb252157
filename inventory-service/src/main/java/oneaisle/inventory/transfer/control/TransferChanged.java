package oneaisle.inventory.transfer.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.inventory.transfer.entity.TransferState;

/**
 * A transfer has taken a step, or a part of it has arrived.
 *
 * @param reference the order or the plan it is for, or null
 * @param reason why it was cancelled or is short, or null
 */
public record TransferChanged(
    UUID transferId,
    String source,
    String destination,
    TransferState state,
    String reference,
    List<Line> lines,
    Instant expectedAt,
    String reason) {

  /**
   * @param open what the destination still waits for
   */
  public record Line(String sku, int requested, int picked, int received, int open) {}

  static TransferChanged from(Transfer transfer) {
    return new TransferChanged(
        transfer.id(),
        transfer.source(),
        transfer.destination(),
        transfer.state(),
        transfer.reference(),
        transfer.lines().stream()
            .map(
                line ->
                    new Line(
                        line.sku(), line.requested(), line.picked(), line.received(), line.open()))
            .toList(),
        transfer.expectedAt(),
        transfer.reason());
  }
}
