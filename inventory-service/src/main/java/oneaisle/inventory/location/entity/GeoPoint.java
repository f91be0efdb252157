package oneaisle.inventory.location.entity;

/** A place on earth in degrees (WGS 84). */
public record GeoPoint(double latitude, double longitude) {

  /** Mean radius of the earth (IUGG). */
  static final double EARTH_RADIUS_KM = 6371.0088;

  public GeoPoint {
    if (!isOnEarth(latitude, longitude)) {
      throw new IllegalArgumentException("Not on earth: " + latitude + "," + longitude);
    }
  }

  public static boolean isOnEarth(double latitude, double longitude) {
    return latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180;
  }

  /** As the crow flies (haversine); right to about half a percent, the earth being no sphere. */
  public double distanceKm(GeoPoint other) {
    double north = Math.toRadians(other.latitude - latitude);
    double east = Math.toRadians(other.longitude - longitude);
    double h =
        square(Math.sin(north / 2))
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * square(Math.sin(east / 2));
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static double square(double x) {
    return x * x;
  }
}
