package oneaisle.inventory.availability.boundary;

import java.time.Instant;
import java.util.List;
import oneaisle.inventory.availability.control.FindStores.FoundStores;
import oneaisle.inventory.availability.control.FindStores.StoreOffer;
import oneaisle.inventory.availability.control.FindStores.Transfer;
import oneaisle.inventory.availability.entity.CartCoverage.Missing;

/**
 * Stores for a cart: those with all of it first, by distance; then those with the most of it; then
 * those at which all of it can arrive.
 *
 * @param asOf the moment until which everything that happened is in it
 */
public record SearchView(List<Store> items, Instant asOf) {

  /**
   * @param complete whether it has the whole cart
   * @param readyAt when the whole cart could be collected if it were ordered now
   * @param confidence 0 to 1, of the least trusted line
   * @param missing every line that cannot be had in full
   * @param readyByTransferAt when the whole cart could be collected once what is missing has
   *     arrived, by what is on its way there or if it is sent now: an estimate; null where nothing
   *     is missing, or too little of it is anywhere
   * @param transferFrom the locations that would have to send something now; none where all of it
   *     is on its way
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
      List<Missing> missing,
      Instant readyByTransferAt,
      List<String> transferFrom) {}

  static SearchView from(FoundStores found) {
    return new SearchView(found.offers().stream().map(SearchView::store).toList(), found.asOf());
  }

  private static Store store(StoreOffer offer) {
    var details = offer.store().place().details();
    return new Store(
        offer.store().code(),
        details.name(),
        details.point().latitude(),
        details.point().longitude(),
        AvailabilityView.inMetres(offer.distanceKm()),
        offer.coverage().isComplete(),
        offer.readyAt().orElse(null),
        offer.coverage().confidence(),
        offer.coverage().missing(),
        offer.transfer().map(Transfer::readyAt).orElse(null),
        offer.transfer().map(SearchView::codes).orElse(List.of()));
  }

  private static List<String> codes(Transfer transfer) {
    return transfer.from().stream()
        .map(oneaisle.inventory.availability.control.Store::code)
        .toList();
  }
}
