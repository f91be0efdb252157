package oneaisle.inventory.location.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import oneaisle.inventory.location.entity.Closure;
import oneaisle.inventory.location.entity.Location;
import oneaisle.inventory.location.entity.LocationDetails;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;

/** Opens a new location or changes what is known of one. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ChangeLocation {

  @Inject private Locations locations;
  @Inject private Outbox outbox;
  @Inject private Event<LocationClosing> closing;

  /**
   * @param expected is shown the current version before anything changes, none where it is new, and
   *     may refuse it
   */
  public Changed change(String code, LocationDetails details, Consumer<OptionalLong> expected) {
    Optional<Location> known = locations.lock(code);
    expected.accept(
        known.isEmpty() ? OptionalLong.empty() : OptionalLong.of(known.get().version()));
    Location location = known.orElseGet(() -> new Location(code, details));
    if (known.isEmpty()) locations.add(location);
    Closure before = known.map(Location::details).map(LocationDetails::closure).orElse(null);
    boolean changed = known.isEmpty() || location.change(details);
    if (changed) tell(location, before);
    return new Changed(location, known.isEmpty());
  }

  /** Whoever has promised something there hears of a new closure before it is written. */
  private void tell(Location location, Closure before) {
    List<Outbox.Entry> events = new ArrayList<>();
    String code = location.code();
    events.add(new Outbox.Entry(code, location.sequence(), LocationChanged.from(location)));
    Closure closure = location.details().closure();
    if (closure != null && !closure.equals(before)) {
      List<Record> consequences = new ArrayList<>();
      closing.fire(new LocationClosing(code, closure, consequences));
      for (Record event : consequences)
        events.add(new Outbox.Entry(code, location.nextSequence(), event));
    }
    locations.flush();
    outbox.addAll(events);
  }

  /** The location as it is now, and whether it is new. */
  public record Changed(Location location, boolean created) {}
}
