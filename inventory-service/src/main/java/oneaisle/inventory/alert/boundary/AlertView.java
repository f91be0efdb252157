package oneaisle.inventory.alert.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.inventory.alert.boundary.AlertRequest.Point;
import oneaisle.inventory.alert.entity.Alert;
import oneaisle.inventory.alert.entity.AlertState;
import oneaisle.inventory.alert.entity.Whereabouts;

/**
 * An alert as its shopper sees it.
 *
 * @param firedLocation where it could be had when it fired
 */
public record AlertView(
    UUID id,
    String sku,
    String location,
    Point near,
    Double radiusKm,
    AlertState state,
    Instant createdAt,
    Instant firedAt,
    String firedLocation) {

  static AlertView from(Alert alert) {
    Whereabouts where = alert.where();
    Point near =
        where.point() == null
            ? null
            : new Point(where.point().latitude(), where.point().longitude());
    return new AlertView(
        alert.id(),
        alert.sku(),
        where.location(),
        near,
        where.radiusKm(),
        alert.state(),
        alert.createdAt(),
        alert.firedAt(),
        alert.firedLocation());
  }
}
