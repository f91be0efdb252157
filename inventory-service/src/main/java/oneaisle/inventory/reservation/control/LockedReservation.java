package oneaisle.inventory.reservation.control;

import java.util.SortedMap;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;

/** A reservation and the stock levels it claims from, all locked. */
record LockedReservation(Reservation reservation, SortedMap<StockKey, StockLevel> levels) {

  /** Gives up the claim on these units. */
  void unreserve(SortedMap<String, Integer> units) {
    units.forEach((sku, quantity) -> levels.get(reservation.key(sku)).unreserve(quantity));
  }
}
