package oneaisle.inventory.availability.boundary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import oneaisle.inventory.availability.control.FindArticle.Offer;

/**
 * What can be promised of an article at a location.
 *
 * @param confidence 0 to 1, how far to trust it
 * @param readyAt when it could be collected if it were ordered now; null where it cannot be
 * @param distanceKm absent where no point was given
 * @param asOf the moment this was true
 */
public record AvailabilityView(
    String sku,
    String location,
    String name,
    int available,
    double confidence,
    Instant readyAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double distanceKm,
    Instant asOf) {

  static AvailabilityView from(String sku, Offer offer, boolean withDistance, Instant now) {
    boolean any = offer.availability().available() > 0;
    return new AvailabilityView(
        sku,
        offer.place().code(),
        offer.place().details().name(),
        offer.availability().available(),
        offer.availability().confidence(),
        any ? offer.place().readyAt(now).orElse(null) : null,
        withDistance ? inMetres(offer.distanceKm()) : null,
        now);
  }

  static double inMetres(double km) {
    return Math.round(km * 1_000) / 1_000.0;
  }
}
