package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.location.control.LocationClosing;
import oneaisle.inventory.location.entity.Closure;
import oneaisle.inventory.stock.control.Sql;

/** A location will be closed: says which reservations have units there. */
@ApplicationScoped
public class FlagReservations {

  private static final int AT_ONCE = 500;

  @Inject private Sql sql;

  void on(@Observes LocationClosing closing) {
    List<UUID> affected = at(closing.code());
    Closure closure = closing.closure();
    for (int i = 0; i < affected.size(); i += AT_ONCE) {
      closing
          .consequences()
          .add(
              new ReservationsAffected(
                  closing.code(),
                  closure.from(),
                  closure.until(),
                  closure.reason(),
                  affected.subList(i, Math.min(affected.size(), i + AT_ONCE))));
    }
  }

  /** Walks the index of one location's claims; closures are rare. */
  private List<UUID> at(String location) {
    return sql.query(
        "SELECT DISTINCT l.reservation_id FROM reservation_line l"
            + " JOIN reservation r ON r.id = l.reservation_id"
            + " WHERE l.location = ? AND l.open_quantity > 0 AND r.status IN ('HELD', 'COMMITTED')"
            + " ORDER BY l.reservation_id",
        List.of(location),
        row -> Sql.uuid(row, "reservation_id"));
  }
}
