package oneaisle.customer.overview.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.timeline.control.EntryDetails;
import oneaisle.customer.timeline.entity.EntryKind;
import oneaisle.customer.timeline.entity.TimelineEntry;

/** One thing that happened. */
public record OverviewEntryView(
    UUID id,
    EntryKind kind,
    Instant occurredAt,
    UUID orderId,
    boolean staffOnly,
    Map<String, String> details) {

  static OverviewEntryView from(TimelineEntry entry) {
    return new OverviewEntryView(
        entry.id(),
        entry.kind(),
        entry.occurredAt(),
        entry.orderId(),
        entry.isStaffOnly(),
        EntryDetails.of(entry));
  }
}
