package oneaisle.inventory.transfer.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.inventory.transfer.entity.TransferState;

/**
 * A transfer as staff see it.
 *
 * @param closedAt when the last of it arrived, or when it was cancelled
 * @param reason why less arrived than was sent, or why it was cancelled
 */
public record TransferView(
    UUID id,
    String source,
    String destination,
    String reference,
    TransferState state,
    List<Line> lines,
    String requestedBy,
    Instant requestedAt,
    Instant expectedAt,
    Instant pickedAt,
    Instant shippedAt,
    Instant closedAt,
    String reason,
    long version) {

  /**
   * @param picked set aside, and then sent
   * @param open what the destination still waits for
   */
  public record Line(String sku, int requested, int picked, int received, int open) {}

  static TransferView from(Transfer transfer) {
    return new TransferView(
        transfer.id(),
        transfer.source(),
        transfer.destination(),
        transfer.reference(),
        transfer.state(),
        transfer.lines().stream()
            .map(
                line ->
                    new Line(
                        line.sku(), line.requested(), line.picked(), line.received(), line.open()))
            .toList(),
        transfer.requestedBy(),
        transfer.requestedAt(),
        transfer.expectedAt(),
        transfer.pickedAt(),
        transfer.shippedAt(),
        transfer.closedAt(),
        transfer.reason(),
        transfer.version());
  }
}
