package oneaisle.inventory.availability.control;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import oneaisle.inventory.availability.entity.Availability;
import oneaisle.inventory.availability.entity.CartCoverage;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.location.control.LocationMap.NearbyPlace;
import oneaisle.inventory.location.control.Place;
import oneaisle.inventory.location.control.SearchArea;
import oneaisle.inventory.reservation.control.ChannelBuffers;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.stock.entity.StockKey;

/**
 * Which stores near somebody have their whole cart, and which come closest. Looks at the nearest
 * stores in waves and stops as soon as enough of them have everything; never at more than {@value
 * #FARTHEST} stores.
 */
@ApplicationScoped
public class FindStores {

  private static final int WAVE = 25;
  private static final int FARTHEST = 200;

  private static final Comparator<StoreOffer> MOST_OF_THE_CART =
      Comparator.<StoreOffer>comparingDouble(offer -> -offer.coverage().share())
          .thenComparingDouble(StoreOffer::distanceKm)
          .thenComparing(offer -> offer.place().code());

  @Inject private LocationMap locations;
  @Inject private AvailableUnits units;
  @Inject private ChannelBuffers buffers;

  /**
   * @param cart quantity by sku: equal skus are already one
   */
  public List<StoreOffer> find(
      SortedMap<String, Integer> cart, SearchArea area, Channel channel, int limit, Instant now) {
    List<NearbyPlace> stores =
        locations.near(area.point(), area.radiusKm(), Place::servesPickup).stream()
            .limit(FARTHEST)
            .toList();
    List<StoreOffer> complete = new ArrayList<>();
    List<StoreOffer> partial = new ArrayList<>();
    for (int i = 0; i < stores.size() && complete.size() < limit; i += WAVE) {
      List<NearbyPlace> wave = stores.subList(i, Math.min(stores.size(), i + WAVE));
      for (StoreOffer offer : offers(wave, cart, channel, now)) {
        if (offer.coverage().isComplete()) complete.add(offer);
        else if (!offer.coverage().isEmpty()) partial.add(offer);
      }
    }
    return Stream.concat(complete.stream(), partial.stream().sorted(MOST_OF_THE_CART))
        .limit(limit)
        .toList();
  }

  private List<StoreOffer> offers(
      List<NearbyPlace> stores, SortedMap<String, Integer> cart, Channel channel, Instant now) {
    List<StockKey> keys =
        stores.stream()
            .flatMap(
                store -> cart.keySet().stream().map(sku -> new StockKey(store.place().code(), sku)))
            .toList();
    Map<String, Map<String, Availability>> there =
        units.of(keys, buffers.of(channel), now).entrySet().stream()
            .collect(
                groupingBy(
                    entry -> entry.getKey().location(),
                    toMap(entry -> entry.getKey().sku(), Map.Entry::getValue)));
    return stores.stream()
        .map(
            store ->
                offer(
                    store,
                    CartCoverage.of(cart, there.getOrDefault(store.place().code(), Map.of())),
                    now))
        .toList();
  }

  private static StoreOffer offer(NearbyPlace store, CartCoverage coverage, Instant now) {
    Optional<Instant> readyAt =
        coverage.isComplete() ? store.place().readyAt(now) : Optional.empty();
    return new StoreOffer(store.place(), store.distanceKm(), coverage, readyAt);
  }

  /**
   * @param readyAt when the whole cart could be collected there; empty where it cannot
   */
  public record StoreOffer(
      Place place, double distanceKm, CartCoverage coverage, Optional<Instant> readyAt) {}
}
