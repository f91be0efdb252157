package oneaisle.inventory.transfer.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.inventory.transfer.entity.TransferState;

/** A transfer in a list. */
public record TransferSummaryView(
    UUID id,
    String source,
    String destination,
    String reference,
    TransferState state,
    Instant requestedAt,
    Instant expectedAt,
    Instant closedAt) {

  static TransferSummaryView from(Transfer transfer) {
    return new TransferSummaryView(
        transfer.id(),
        transfer.source(),
        transfer.destination(),
        transfer.reference(),
        transfer.state(),
        transfer.requestedAt(),
        transfer.expectedAt(),
        transfer.closedAt());
  }
}
