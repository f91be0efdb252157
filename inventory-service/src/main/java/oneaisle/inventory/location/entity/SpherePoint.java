package oneaisle.inventory.location.entity;

/**
 * A place on a sphere of radius 1. Straight through the sphere, squared, distances cost five
 * additions and three multiplications, and are in the same order as those over its surface: enough
 * to find the nearest among thousands.
 */
public record SpherePoint(double x, double y, double z) {

  public static SpherePoint of(GeoPoint point) {
    double latitude = Math.toRadians(point.latitude());
    double longitude = Math.toRadians(point.longitude());
    return new SpherePoint(
        Math.cos(latitude) * Math.cos(longitude),
        Math.cos(latitude) * Math.sin(longitude),
        Math.sin(latitude));
  }

  /** The square of the straight line to another place. */
  public double squaredChord(SpherePoint other) {
    double dx = x - other.x;
    double dy = y - other.y;
    double dz = z - other.z;
    return dx * dx + dy * dy + dz * dz;
  }

  /** Over the surface of the earth. */
  public static double km(double squaredChord) {
    double half = Math.min(1, Math.sqrt(squaredChord) / 2);
    return 2 * GeoPoint.EARTH_RADIUS_KM * Math.asin(half);
  }

  /** The other way round; a distance beyond the antipode is the antipode's. */
  public static double squaredChord(double km) {
    double angle = Math.min(Math.PI, km / GeoPoint.EARTH_RADIUS_KM);
    double chord = 2 * Math.sin(angle / 2);
    return chord * chord;
  }
}
