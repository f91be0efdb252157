package oneaisle.inventory.availability.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import oneaisle.inventory.availability.control.FindArticle.Offer;

/**
 * What can be promised of an article at a location.
 *
 * @param incoming units on their way there; nothing is promised from them
 * @param enoughAt when those make it as many as were asked for; null where it is that many already,
 *     or never
 * @param confidence 0 to 1, how far to trust it
 * @param readyAt when it could be collected if it were ordered now; null where it cannot be
 * @param distanceKm absent where no point was given
 * @param asOf the moment until which everything that happened is in it
 */
public record AvailabilityView(
    String sku,
    String location,
    String name,
    int available,
    int incoming,
    Instant enoughAt,
    double confidence,
    Instant readyAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double distanceKm,
    Instant asOf) {

  static AvailabilityView from(
      String sku, Offer offer, boolean withDistance, Instant asOf, Instant now) {
    return new AvailabilityView(
        sku,
        offer.store().code(),
        offer.store().place().details().name(),
        offer.availability().available(),
        offer.availability().incoming(),
        offer.availability().enoughAt(),
        offer.availability().confidence(),
        offer.readyAt(now).orElse(null),
        withDistance ? inMetres(offer.distanceKm()) : null,
        asOf);
  }

  static double inMetres(double km) {
    return Math.round(km * 1_000) / 1_000.0;
  }
}
