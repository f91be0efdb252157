package oneaisle.inventory.importing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oneaisle.inventory.importing.entity.ImportReport.BatchOutcome;
import oneaisle.inventory.importing.entity.LocationRow;
import oneaisle.inventory.location.control.LocationChanged;
import oneaisle.inventory.location.control.Locations;
import oneaisle.inventory.location.entity.Location;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;

/** One batch of a location feed, all or nothing. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ApplyLocationRows {

  @Inject private Locations locations;
  @Inject private Outbox outbox;

  public BatchOutcome apply(List<LocationRow> rows) {
    Map<String, Location> known = locations.find(rows.stream().map(LocationRow::code).toList());
    List<Outbox.Entry> events = new ArrayList<>();
    for (LocationRow row : rows) {
      Location location = known.get(row.code());
      if (location != null && !location.change(row.over(location.details()))) continue;
      if (location == null) {
        location = new Location(row.code(), row.over(null));
        locations.add(location);
      }
      events.add(
          new Outbox.Entry(location.code(), location.sequence(), LocationChanged.from(location)));
    }
    locations.flush();
    outbox.addAll(events);
    return new BatchOutcome(events.size(), rows.size() - events.size(), List.of());
  }
}
