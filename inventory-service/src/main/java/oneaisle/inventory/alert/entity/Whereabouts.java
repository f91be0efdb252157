package oneaisle.inventory.alert.entity;

import oneaisle.inventory.location.entity.GeoPoint;

/**
 * Where somebody would fetch an article: at one location, or anywhere around a point.
 *
 * @param location or null
 * @param point null where there is a location
 * @param radiusKm null where there is a location
 */
public record Whereabouts(String location, GeoPoint point, Double radiusKm) {

  public Whereabouts {
    if ((location == null) == (point == null) || (point == null) != (radiusKm == null))
      throw new IllegalArgumentException("Either a location, or a point and a radius");
  }

  /** Whether a location will do. */
  public boolean include(String code, GeoPoint at) {
    return location == null ? point.distanceKm(at) <= radiusKm : location.equals(code);
  }
}
