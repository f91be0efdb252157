package oneaisle.inventory.availability.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import oneaisle.inventory.availability.control.FindStores.Search;
import oneaisle.inventory.item.entity.Sku;
import oneaisle.inventory.location.control.SearchArea;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.location.entity.GeoPoint;
import oneaisle.inventory.reservation.entity.Channel;

/**
 * A cart, and where its shopper is.
 *
 * @param capabilities that a store must have besides pickup
 */
public record SearchRequest(
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Line> lines,
    @NotNull @Valid Point near,
    @Positive @DecimalMax("500") Double radiusKm,
    @Min(1) @Max(50) Integer limit,
    Channel channel,
    @Size(max = 4) List<@NotNull Capability> capabilities) {

  private static final int DEFAULT_LIMIT = 10;

  /** Units of an article; equal skus are added up. */
  public record Line(
      @NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE) String sku,
      @NotNull @Min(1) @Max(100_000) Integer quantity) {}

  /** Degrees (WGS 84). */
  public record Point(
      @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
      @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude) {}

  private SortedMap<String, Integer> cart() {
    SortedMap<String, Integer> cart = new TreeMap<>();
    for (Line line : lines) cart.merge(line.sku(), line.quantity(), Math::addExact);
    return cart;
  }

  Search search() {
    Set<Capability> needed = capabilities == null ? Set.of() : Set.copyOf(capabilities);
    return new Search(cart(), area(), needed, channel, size());
  }

  private SearchArea area() {
    double radius = radiusKm == null ? SearchArea.DEFAULT_RADIUS_KM : radiusKm;
    return new SearchArea(new GeoPoint(near.latitude(), near.longitude()), radius);
  }

  private int size() {
    return limit == null ? DEFAULT_LIMIT : limit;
  }
}
