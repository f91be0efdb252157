package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import oneaisle.inventory.availability.control.CurrentLevels.Reading;
import oneaisle.inventory.availability.entity.Arrivals;
import oneaisle.inventory.availability.entity.Availability;
import oneaisle.inventory.availability.entity.Caution;
import oneaisle.inventory.availability.entity.LevelRows;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.location.control.SearchArea;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.location.entity.SpherePoint;
import oneaisle.inventory.reservation.control.ChannelBuffers;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.shared.problem.NotFound;

/** Where an article can be had. */
@ApplicationScoped
public class FindArticle {

  @Inject private CurrentLevels levels;
  @Inject private Stores stores;
  @Inject private LocationMap locations;
  @Inject private ChannelBuffers buffers;
  @Inject private Prudence prudence;

  /**
   * Who asks for what.
   *
   * @param quantity how many would be enough
   * @param channel null where nobody said
   * @param capabilities that a location must have, all of them
   */
  public record Wish(String sku, int quantity, Channel channel, Set<Capability> capabilities) {}

  /** Active locations that have ever had it, by code, after the given one. */
  public Found everywhere(Wish wish, String afterCode, int limit, Instant now) {
    Reading reading = read(wish.sku(), now);
    Promise promise = promise(wish, reading, now);
    StoreMap map = stores.current();
    List<Offer> offers = new ArrayList<>();
    for (int i = map.after(afterCode); i < map.all().length && offers.size() < limit; i++) {
      Store store = map.all()[i];
      int row = promise.rows.find(store.number());
      if (row >= 0 && store.can(wish.capabilities())) offers.add(promise.offer(store, row, 0));
    }
    return new Found(offers, reading.asOf());
  }

  /**
   * Those within the area, nearest first.
   *
   * @param last where the page before ended, or null
   */
  public Found near(Wish wish, SearchArea area, Last last, int limit, Instant now) {
    Reading reading = read(wish.sku(), now);
    Promise promise = promise(wish, reading, now);
    StoreMap map = stores.current();
    SpherePoint from = SpherePoint.of(area.point());
    double farthest = SpherePoint.squaredChord(area.radiusKm());
    Nearest nearest = new Nearest(limit);
    for (int row = 0; row < promise.rows.size(); row++) {
      Store store = map.at(promise.rows.location(row));
      if (store == null) continue;
      double chord = map.squaredChord(store.number(), from);
      if (chord > farthest || !nearest.takes(chord) || !store.can(wish.capabilities())) continue;
      if (last == null || last.isBefore(chord, store.code())) nearest.offer(store, chord, 0);
    }
    List<Offer> offers = new ArrayList<>();
    for (int i = 0; i < nearest.size(); i++) {
      Store store = nearest.stores().get(i);
      offers.add(promise.offer(store, promise.rows.find(store.number()), nearest.first(i)));
    }
    return new Found(offers, reading.asOf());
  }

  /** At one location; also where it never was: then there is none. */
  public Found at(Wish wish, String location, Instant now) {
    StoreMap map = stores.current();
    Store store =
        map.find(location)
            .or(() -> locations.find(location).map(place -> new Store(place, -1)))
            .orElseThrow(() -> new NotFound("location", location));
    Reading reading = levels.at(wish.sku(), location, now);
    Promise promise = promise(wish, reading, now);
    Offer offer =
        promise.rows.isEmpty()
            ? new Offer(store, 0, Availability.NEVER_SEEN)
            : promise.offer(store, 0, 0);
    return new Found(List.of(offer), reading.asOf());
  }

  private Reading read(String sku, Instant now) {
    Reading reading = levels.of(List.of(sku), now);
    if (reading.rows(sku).isEmpty()) levels.requireItem(sku);
    return reading;
  }

  private Promise promise(Wish wish, Reading reading, Instant now) {
    return new Promise(
        reading.rows(wish.sku()),
        reading.arrivals(wish.sku()),
        wish.quantity(),
        buffers.of(wish.channel()),
        prudence.caution(wish.sku()),
        now);
  }

  /** What of the rows may be promised to whom; nothing where no orders are taken now. */
  private record Promise(
      LevelRows rows, Arrivals arrivals, int wanted, int buffer, Caution caution, Instant now) {
    Offer offer(Store store, int row, double squaredChord) {
      long second = now.getEpochSecond();
      boolean serves = store.place().servesAt(now);
      int units = serves ? caution.available(rows, row, buffer, second) : 0;
      Availability availability =
          new Availability(
              units,
              rows.incoming(row),
              caution.confidence(rows, row, second),
              units >= wanted || !serves
                  ? null
                  : arrivals.enoughAt(rows, row, wanted, buffer, now));
      return new Offer(store, squaredChord, availability);
    }
  }

  /**
   * @param squaredChord how far from where was asked, as {@link SpherePoint} says it; 0 where
   *     nobody said
   */
  public record Offer(Store store, double squaredChord, Availability availability) {

    public double distanceKm() {
      return SpherePoint.km(squaredChord);
    }

    /** When it could be collected; empty where it cannot be. */
    public Optional<Instant> readyAt(Instant now) {
      return availability.available() > 0 ? store.readyAt(now) : Optional.empty();
    }

    /** Mixes all that can be said of it into a number. */
    public long digest(long before, Instant now) {
      long digest = mix(before, store.code().hashCode());
      digest = mix(digest, store.place().details().name().hashCode());
      digest = mix(digest, availability.available());
      digest = mix(digest, availability.incoming());
      digest = mix(digest, Objects.hashCode(availability.enoughAt()));
      digest = mix(digest, Double.doubleToLongBits(availability.confidence()));
      digest = mix(digest, Double.doubleToLongBits(squaredChord));
      return mix(digest, readyAt(now).map(Instant::getEpochSecond).orElse(0L));
    }

    private static long mix(long digest, long more) {
      long mixed = (digest ^ more) * 0x9E3779B97F4A7C15L;
      return mixed ^ mixed >>> 32;
    }
  }

  /** Where a page by distance ended. */
  public record Last(double squaredChord, String code) {
    boolean isBefore(double otherChord, String otherCode) {
      int byDistance = Double.compare(squaredChord, otherChord);
      return byDistance < 0 || byDistance == 0 && code.compareTo(otherCode) < 0;
    }
  }

  /**
   * @param asOf the moment until which this is known to be complete
   */
  public record Found(List<Offer> offers, Instant asOf) {}
}
