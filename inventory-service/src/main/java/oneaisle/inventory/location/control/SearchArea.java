package oneaisle.inventory.location.control;

import java.util.Optional;
import java.util.regex.Pattern;
import oneaisle.inventory.location.entity.GeoPoint;
import oneaisle.shared.problem.InvalidInput;

/** Around which point and how far somebody searches. */
public record SearchArea(GeoPoint point, double radiusKm) {

  public static final double DEFAULT_RADIUS_KM = 50;
  public static final double MAX_RADIUS_KM = 500;

  private static final Pattern LATITUDE_LONGITUDE =
      Pattern.compile("(-?\\d{1,2}(?:\\.\\d{1,10})?),(-?\\d{1,3}(?:\\.\\d{1,10})?)");

  /**
   * Reads the query parameters {@code near=LAT,LON} and {@code radiusKm}; empty where neither was
   * sent.
   *
   * @throws InvalidInput where they are not well-formed or the radius came alone
   */
  public static Optional<SearchArea> read(String near, Double radiusKm) {
    if (near == null) {
      if (radiusKm != null) throw new InvalidInput("?near", "is needed where radiusKm is given");
      return Optional.empty();
    }
    double radius = radiusKm == null ? DEFAULT_RADIUS_KM : radiusKm;
    if (!(radius > 0 && radius <= MAX_RADIUS_KM)) {
      throw new InvalidInput("?radiusKm", "must be above 0 and at most " + (int) MAX_RADIUS_KM);
    }
    var match = LATITUDE_LONGITUDE.matcher(near);
    if (match.matches()) {
      double latitude = Double.parseDouble(match.group(1));
      double longitude = Double.parseDouble(match.group(2));
      if (GeoPoint.isOnEarth(latitude, longitude)) {
        return Optional.of(new SearchArea(new GeoPoint(latitude, longitude), radius));
      }
    }
    throw new InvalidInput(
        "?near", "must be latitude,longitude in degrees, for example 51.5136,-0.1365");
  }
}
