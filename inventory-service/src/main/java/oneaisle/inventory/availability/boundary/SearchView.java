package oneaisle.inventory.availability.boundary;

import java.time.Instant;
import java.util.List;
import oneaisle.inventory.availability.control.FindStores.StoreOffer;
import oneaisle.inventory.availability.entity.CartCoverage.Missing;

/**
 * Stores for a cart: those with all of it first, by distance; then those with the most of it.
 *
 * @param asOf the moment this was true
 */
public record SearchView(List<Store> items, Instant asOf) {

  /**
   * @param complete whether it has the whole cart
   * @param readyAt when the whole cart could be collected if it were ordered now
   * @param confidence 0 to 1, of the least trusted line
   * @param missing every line that cannot be had in full
   */
  public record Store(
      String location,
      String name,
      double latitude,
      double longitude,
      double distanceKm,
      boolean complete,
      Instant readyAt,
      double confidence,
      List<Missing> missing) {}

  static SearchView from(List<StoreOffer> offers, Instant now) {
    return new SearchView(offers.stream().map(SearchView::store).toList(), now);
  }

  private static Store store(StoreOffer offer) {
    var details = offer.place().details();
    return new Store(
        offer.place().code(),
        details.name(),
        details.point().latitude(),
        details.point().longitude(),
        AvailabilityView.inMetres(offer.distanceKm()),
        offer.coverage().isComplete(),
        offer.readyAt().orElse(null),
        offer.coverage().confidence(),
        offer.coverage().missing());
  }
}
