package oneaisle.inventory.availability.control;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import oneaisle.inventory.location.control.Place;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.location.entity.SpherePoint;

/** A location as searches need it. When it could hand an order out is worked out once a minute. */
public final class Store {

  private static final long MINUTE = 60;

  private final Place place;
  private final int number;
  private final SpherePoint point;
  private volatile Ready ready = new Ready(Long.MIN_VALUE, Optional.empty());

  Store(Place place, int number) {
    this.place = place;
    this.number = number;
    this.point = SpherePoint.of(place.details().point());
  }

  public Place place() {
    return place;
  }

  public String code() {
    return place.code();
  }

  int number() {
    return number;
  }

  SpherePoint point() {
    return point;
  }

  boolean can(Set<Capability> capabilities) {
    return capabilities.isEmpty() || place.details().capabilities().containsAll(capabilities);
  }

  /** When an order placed now could be collected; empty where it cannot be. */
  public Optional<Instant> readyAt(Instant now) {
    long minute = Math.floorDiv(now.getEpochSecond() + (now.getNano() > 0 ? 1 : 0) + 59, MINUTE);
    Ready known = ready;
    if (known.minute == minute) return known.at;
    Optional<Instant> at = place.readyAt(Instant.ofEpochSecond(minute * MINUTE));
    ready = new Ready(minute, at);
    return at;
  }

  /** Opening hours, cut-offs and promises are in whole minutes: within one, the answer is one. */
  private record Ready(long minute, Optional<Instant> at) {}
}
