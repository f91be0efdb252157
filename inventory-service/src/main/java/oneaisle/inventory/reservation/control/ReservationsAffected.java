package oneaisle.inventory.reservation.control;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A location will be closed, and these reservations still have units there. They stay as they are:
 * whoever made them decides whether they wait or move. A long list comes in several events.
 *
 * @param closedUntil null until further notice
 */
public record ReservationsAffected(
    String location,
    Instant closedFrom,
    Instant closedUntil,
    String reason,
    List<UUID> reservations) {}
