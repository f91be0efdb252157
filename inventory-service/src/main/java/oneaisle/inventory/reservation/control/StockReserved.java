package oneaisle.inventory.reservation.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.reservation.entity.ReservationStatus;
import oneaisle.inventory.reservation.entity.Standing;

/**
 * Units were claimed.
 *
 * @param status {@code HELD} until {@code expiresAt}, or {@code COMMITTED} at once
 * @param lines what was granted
 */
public record StockReserved(
    UUID reservationId,
    String location,
    ReservationStatus status,
    Channel channel,
    List<LineQuantity> lines,
    Instant expiresAt) {

  static StockReserved from(Reservation made) {
    List<LineQuantity> lines =
        made.lines().stream()
            .filter(line -> line.quantity() > 0)
            .map(line -> new LineQuantity(line.sku(), line.quantity()))
            .toList();
    Standing standing = made.standing();
    return new StockReserved(
        made.id(), made.location(), standing.status(), made.channel(), lines, standing.expiresAt());
  }
}
