package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oneaisle.inventory.availability.entity.Availability;
import oneaisle.inventory.item.control.Items;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.location.control.LocationMap.NearbyPlace;
import oneaisle.inventory.location.control.Place;
import oneaisle.inventory.location.control.SearchArea;
import oneaisle.inventory.reservation.control.ChannelBuffers;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.problem.NotFound;

/** Where an article can be had. */
@ApplicationScoped
public class FindArticle {

  private static final Comparator<Offer> NEAREST =
      Comparator.comparingDouble(Offer::distanceKm).thenComparing(offer -> offer.place().code());

  @Inject private AvailableUnits units;
  @Inject private LocationMap locations;
  @Inject private ChannelBuffers buffers;
  @Inject private Items items;

  /** All active locations that have ever had it, by code. */
  public List<Offer> everywhere(String sku, Channel channel, Instant now) {
    Map<StockKey, Availability> found = found(sku, channel, now);
    Map<String, Place> places = locations.current();
    return found.entrySet().stream()
        .filter(entry -> places.containsKey(entry.getKey().location()))
        .map(entry -> new Offer(places.get(entry.getKey().location()), 0, entry.getValue()))
        .filter(offer -> offer.place().details().active())
        .sorted(NEAREST)
        .toList();
  }

  /** Those within the area, nearest first. */
  public List<Offer> near(String sku, SearchArea area, Channel channel, Instant now) {
    Map<StockKey, Availability> found = found(sku, channel, now);
    Stream<NearbyPlace> places =
        locations.near(area.point(), area.radiusKm(), place -> place.details().active()).stream();
    return places
        .filter(nearby -> found.containsKey(new StockKey(nearby.place().code(), sku)))
        .map(nearby -> offer(nearby, found.get(new StockKey(nearby.place().code(), sku))))
        .toList();
  }

  /** At one location; also where it never was: then there is none. */
  public Offer at(String sku, String location, Channel channel, Instant now) {
    Place place = locations.find(location).orElseThrow(() -> new NotFound("location", location));
    StockKey key = new StockKey(location, sku);
    Availability found = units.of(List.of(key), buffers.of(channel), now).get(key);
    if (found == null) requireItem(sku);
    return new Offer(place, 0, found == null ? Availability.NEVER_SEEN : found);
  }

  private Map<StockKey, Availability> found(String sku, Channel channel, Instant now) {
    Map<StockKey, Availability> found = units.everywhere(sku, buffers.of(channel), now);
    if (found.isEmpty()) requireItem(sku);
    return found;
  }

  private void requireItem(String sku) {
    items.find(sku).orElseThrow(() -> new NotFound("item", sku));
  }

  private static Offer offer(NearbyPlace nearby, Availability availability) {
    return new Offer(nearby.place(), nearby.distanceKm(), availability);
  }

  /**
   * @param distanceKm from where was asked; 0 where nobody said
   */
  public record Offer(Place place, double distanceKm, Availability availability) {}
}
