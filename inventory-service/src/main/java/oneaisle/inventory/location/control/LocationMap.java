package oneaisle.inventory.location.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import oneaisle.inventory.location.entity.GeoPoint;
import oneaisle.shared.persistence.ReadInTime;
import oneaisle.shared.problem.NotFound;

/**
 * All locations in memory, for searches by distance. The copy is never older than {@link
 * #STALE_AFTER}: whoever asks later waits for a new one. There are thousands of locations at most,
 * so reading them all is a matter of milliseconds; where the database takes longer, who asks is
 * refused. What this instance itself changes is seen at once.
 */
@ApplicationScoped
public class LocationMap {

  /** How much later than the database this copy may be. */
  public static final Duration STALE_AFTER = Duration.ofSeconds(5);

  private static final int READ_AT_ONCE = 1_000;

  @Inject private Locations locations;
  @Inject private ReadInTime inTime;
  @Inject private Event<LocationsRead> read;

  private final AtomicLong writes = new AtomicLong();
  private volatile Copy copy = new Copy(Map.of(), System.nanoTime() - STALE_AFTER.toNanos(), 0);

  void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) LocationsWritten written) {
    writes.incrementAndGet();
  }

  /** The location, also one that is newer than the copy. */
  public Optional<Place> find(String code) {
    Place known = current().get(code);
    return known != null
        ? Optional.of(known)
        : inTime.read(() -> locations.find(code).map(Place::of));
  }

  /**
   * @throws NotFound where there is no such location
   */
  public Place require(String code) {
    return find(code).orElseThrow(() -> new NotFound("location", code));
  }

  /** Those within the radius, nearest first. */
  public List<NearbyPlace> near(GeoPoint point, double radiusKm, Predicate<Place> wanted) {
    return current().values().stream()
        .filter(wanted)
        .map(place -> new NearbyPlace(place, point.distanceKm(place.details().point())))
        .filter(nearby -> nearby.distanceKm() <= radiusKm)
        .sorted(
            Comparator.comparingDouble(NearbyPlace::distanceKm)
                .thenComparing(nearby -> nearby.place().code()))
        .toList();
  }

  public Map<String, Place> current() {
    Copy now = copy;
    return isFresh(now, STALE_AFTER) ? now.places : inTime.read(() -> reload(STALE_AFTER));
  }

  /**
   * Reads them anew where the copy is getting old, so that nobody who asks has to wait for it; to
   * be called every second.
   */
  public void refresh() {
    Duration early = STALE_AFTER.minusSeconds(2);
    if (!isFresh(copy, early)) reload(early);
  }

  private synchronized Map<String, Place> reload(Duration staleAfter) {
    if (isFresh(copy, staleAfter)) return copy.places; // another thread has just done it
    long written = writes.get();
    long readAt = System.nanoTime();
    Map<String, Place> places =
        readAll().stream().collect(Collectors.toUnmodifiableMap(Place::code, Function.identity()));
    copy = new Copy(places, readAt, written);
    read.fire(new LocationsRead(places));
    return places;
  }

  /**
   * What has not changed since the last copy is taken over, so that opening hours are parsed once
   * per change.
   */
  private List<Place> readAll() {
    Map<String, Place> before = copy.places;
    List<Place> all = new java.util.ArrayList<>();
    String last = "";
    while (true) {
      var page = locations.after(last, READ_AT_ONCE);
      for (var location : page) {
        Place known = before.get(location.code());
        all.add(
            known != null && known.version() == location.version() ? known : Place.of(location));
      }
      if (page.size() < READ_AT_ONCE) return all;
      last = page.get(page.size() - 1).code();
    }
  }

  private boolean isFresh(Copy known, Duration staleAfter) {
    return known.writes == writes.get()
        && System.nanoTime() - known.readAtNanos < staleAfter.toNanos();
  }

  /**
   * @param writes how many this instance had made before it was read
   */
  private record Copy(Map<String, Place> places, long readAtNanos, long writes) {}

  /** A location and how far away it is. */
  public record NearbyPlace(Place place, double distanceKm) {}
}
