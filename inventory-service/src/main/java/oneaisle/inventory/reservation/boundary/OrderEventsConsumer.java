package oneaisle.inventory.reservation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import oneaisle.inventory.reservation.control.RecordHandOver;
import oneaisle.inventory.reservation.control.RecordHandOver.HandOver;
import oneaisle.inventory.reservation.control.ReleaseReservation;
import oneaisle.inventory.stock.control.RecordSale;
import oneaisle.inventory.stock.control.RecordSale.Line;
import oneaisle.inventory.stock.control.RecordSale.Sale;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/**
 * What happened to orders, as far as it moves stock. Each event is a fact and none is refused; in
 * which order they come does not matter, because a reservation resolves once and a document moves
 * stock once.
 */
@ApplicationScoped
public class OrderEventsConsumer implements Subscriber {

  @Inject private RecordHandOver recordHandOver;
  @Inject private ReleaseReservation releaseReservation;
  @Inject private RecordSale recordSale;

  @Override
  public String name() {
    return "orders";
  }

  @Override
  public String topic() {
    return "oneaisle.orders.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("PickupHandedOver", "OrderCancelled", "PutBackConfirmed", "SaleRecorded");
  }

  @Override
  public void on(Event event) {
    switch (event.type()) {
      case "PickupHandedOver" -> handedOver(event.as(PickupHandedOver.class), event.sequence());
      case "OrderCancelled" -> cancelled(event.as(OrderCancelled.class));
      case "PutBackConfirmed" ->
          releaseReservation.orderIsOff(event.as(PutBackConfirmed.class).reservationId());
      case "SaleRecorded" -> sold(event.as(SaleRecorded.class));
      default -> {
        // no other type comes here
      }
    }
  }

  private void handedOver(PickupHandedOver event, long step) {
    SortedMap<String, Integer> units = new TreeMap<>();
    event.lines().forEach(line -> units.merge(line.sku(), line.quantity(), Math::addExact));
    units.values().removeIf(quantity -> quantity < 1);
    if (units.isEmpty()) return;
    recordHandOver.record(
        new HandOver(
            event.reservationId(),
            event.fulfilmentId().toString(),
            step,
            event.location(),
            units,
            event.handedOverAt()));
  }

  /**
   * Units that were already picked stay claimed until somebody confirms that they are back on the
   * shelf.
   */
  private void cancelled(OrderCancelled event) {
    if (!event.putBack() && event.reservationId() != null)
      releaseReservation.orderIsOff(event.reservationId());
  }

  private void sold(SaleRecorded event) {
    String actor = event.register() == null ? "till" : "till " + event.register();
    recordSale.record(
        new Sale(
            event.saleId(),
            event.location(),
            actor,
            event.soldAt(),
            event.lines().stream()
                .map(line -> new Line(line.line(), line.sku(), line.quantity()))
                .toList()));
  }
}
