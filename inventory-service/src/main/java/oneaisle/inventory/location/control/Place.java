package oneaisle.inventory.location.control;

import java.time.Instant;
import java.util.Optional;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.location.entity.Location;
import oneaisle.inventory.location.entity.LocationDetails;
import oneaisle.inventory.location.entity.PickupPromise;

/** A location as the {@link LocationMap} keeps it: worked out once, never changed. */
public record Place(String code, LocationDetails details, PickupPromise promise, long version) {

  static Place of(Location location) {
    LocationDetails details = location.details();
    return new Place(location.code(), details, details.pickupPromise(), location.version());
  }

  /** Whether shoppers can collect here. */
  public boolean servesPickup() {
    return details.active() && details.capabilities().contains(Capability.PICKUP);
  }

  /** Whether orders can be taken for it now. */
  public boolean servesAt(Instant now) {
    return details.active() && (details.closure() == null || !details.closure().covers(now));
  }

  /** When an order placed now could be collected; empty where it cannot be. */
  public Optional<Instant> readyAt(Instant now) {
    return servesPickup() && servesAt(now) ? promise.readyAt(now) : Optional.empty();
  }

  /**
   * When what arrives then could be collected. What comes while it is closed for a while is for the
   * day it opens; empty where that is not known.
   */
  public Optional<Instant> readyAfter(Instant arrival) {
    return servesPickup() ? promise.readyAt(arrival) : Optional.empty();
  }
}
