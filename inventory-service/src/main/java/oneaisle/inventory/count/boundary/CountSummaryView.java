package oneaisle.inventory.count.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.count.entity.CountState;
import oneaisle.inventory.count.entity.StockCount;

/** A count in a list. */
public record CountSummaryView(
    UUID id,
    String location,
    CountCause cause,
    String reference,
    CountState state,
    Instant openedAt,
    Instant closedAt) {

  static CountSummaryView from(StockCount count) {
    return new CountSummaryView(
        count.id(),
        count.location(),
        count.cause(),
        count.reference(),
        count.state(),
        count.openedAt(),
        count.closedAt());
  }
}
