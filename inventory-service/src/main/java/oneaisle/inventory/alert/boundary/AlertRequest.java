package oneaisle.inventory.alert.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import oneaisle.inventory.alert.entity.Whereabouts;
import oneaisle.inventory.item.entity.Sku;
import oneaisle.inventory.location.control.SearchArea;
import oneaisle.inventory.location.entity.GeoPoint;
import oneaisle.shared.problem.InvalidInput;

/**
 * What a shopper waits for, and where they would fetch it: at a location, or near a point.
 *
 * @param radiusKm with {@code near}; left out: 50
 */
public record AlertRequest(
    @NotNull @Pattern(regexp = Sku.KNOWN_PATTERN, message = Sku.KNOWN_MESSAGE) String sku,
    @Pattern(regexp = Sku.KNOWN_PATTERN, message = Sku.KNOWN_MESSAGE) String location,
    @Valid Point near,
    @Positive @DecimalMax("500") Double radiusKm) {

  /** Degrees (WGS 84). */
  public record Point(
      @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
      @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

  Whereabouts where() {
    if ((location == null) == (near == null))
      throw new InvalidInput("/near", "or location: one of the two is needed");
    if (near == null) {
      if (radiusKm != null) throw new InvalidInput("/radiusKm", "belongs to near");
      return new Whereabouts(location, null, null);
    }
    return new Whereabouts(
        null,
        new GeoPoint(near.latitude(), near.longitude()),
        radiusKm == null ? SearchArea.DEFAULT_RADIUS_KM : radiusKm);
  }
}
