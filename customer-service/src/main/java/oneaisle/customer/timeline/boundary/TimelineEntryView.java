package oneaisle.customer.timeline.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.timeline.control.EntryDetails;
import oneaisle.customer.timeline.entity.EntryKind;
import oneaisle.customer.timeline.entity.TimelineEntry;

/**
 * One thing that happened.
 *
 * @param orderId null where it was about no order
 * @param staffOnly whether the customer themselves does not see it
 * @param details what the kind is worth telling: order number, location, notification kind,
 *     channel, …
 */
public record TimelineEntryView(
    UUID id,
    EntryKind kind,
    Instant occurredAt,
    UUID orderId,
    boolean staffOnly,
    Map<String, String> details) {

  public static TimelineEntryView from(TimelineEntry entry) {
    return new TimelineEntryView(
        entry.id(),
        entry.kind(),
        entry.occurredAt(),
        entry.orderId(),
        entry.isStaffOnly(),
        EntryDetails.of(entry));
  }
}
