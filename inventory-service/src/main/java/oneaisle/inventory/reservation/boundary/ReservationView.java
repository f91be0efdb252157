package oneaisle.inventory.reservation.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.reservation.entity.ReservationLine;
import oneaisle.inventory.reservation.entity.ReservationStatus;
import oneaisle.inventory.reservation.entity.Standing;

/**
 * A reservation as callers see it at this moment.
 *
 * @param expiresAt while it is held
 * @param movedTo the reservation it goes on as at another location
 */
public record ReservationView(
    UUID id,
    String location,
    Channel channel,
    String reference,
    ReservationStatus status,
    List<Line> lines,
    Instant createdAt,
    Instant expiresAt,
    Instant resolvedAt,
    UUID movedTo,
    long version) {

  /**
   * @param requested as asked for
   * @param quantity as granted
   * @param open granted and not yet fulfilled, released or expired
   */
  public record Line(
      String sku,
      int requested,
      int quantity,
      int open,
      int fulfilled,
      int released,
      int expired) {}

  static ReservationView from(Reservation reservation, Instant now) {
    Standing standing = reservation.standing();
    ReservationStatus status = reservation.statusAt(now);
    boolean ranOutUnnoticed = status != standing.status();
    return new ReservationView(
        reservation.id(),
        reservation.location(),
        reservation.channel(),
        reservation.reference(),
        status,
        reservation.lines().stream().map(line -> line(line, ranOutUnnoticed)).toList(),
        reservation.createdAt(),
        ranOutUnnoticed ? null : standing.expiresAt(),
        ranOutUnnoticed ? standing.expiresAt() : standing.resolvedAt(),
        standing.movedTo(),
        reservation.version());
  }

  private static Line line(ReservationLine line, boolean ranOut) {
    return new Line(
        line.sku(),
        line.requested(),
        line.quantity(),
        ranOut ? 0 : line.open(),
        line.fulfilled(),
        line.released(),
        ranOut ? line.expired() + line.open() : line.expired());
  }
}
