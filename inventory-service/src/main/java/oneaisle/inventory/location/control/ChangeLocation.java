package oneaisle.inventory.location.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.LongConsumer;
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

  /**
   * @param expected is shown the current version before anything changes, and may refuse it
   */
  public Changed change(String code, LocationDetails details, LongConsumer expected) {
    Optional<Location> known = locations.find(code);
    known.ifPresent(location -> expected.accept(location.version()));
    Location location = known.orElseGet(() -> new Location(code, details));
    if (known.isEmpty()) locations.add(location);
    boolean changed = known.isEmpty() || location.change(details);
    if (changed) {
      locations.flush();
      outbox.add(code, location.sequence(), LocationChanged.from(location));
    }
    return new Changed(location, known.isEmpty());
  }

  /** The location as it is now, and whether it is new. */
  public record Changed(Location location, boolean created) {}
}
