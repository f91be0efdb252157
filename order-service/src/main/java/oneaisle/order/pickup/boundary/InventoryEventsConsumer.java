package oneaisle.order.pickup.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import oneaisle.order.catalogue.entity.Closure;
import oneaisle.order.pickup.control.FlagClosedPickups;
import oneaisle.order.pickup.control.FlagShortPickups;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/** Hears which pickups cannot go on as promised. */
@ApplicationScoped
public class InventoryEventsConsumer implements Subscriber {

  @Inject private FlagClosedPickups flagClosedPickups;
  @Inject private FlagShortPickups flagShortPickups;

  @Override
  public String name() {
    return "pickup";
  }

  @Override
  public String topic() {
    return "oneaisle.inventory.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("ReservationsAffected", "StockShort", "StockRecovered");
  }

  @Override
  public void on(Event event) {
    switch (event.type()) {
      case "ReservationsAffected" -> {
        ReservationsAffected affected = event.as(ReservationsAffected.class);
        flagClosedPickups.flag(
            affected.location(),
            new Closure(affected.closedFrom(), affected.closedUntil(), affected.reason()),
            affected.reservations(),
            event.sequence(),
            event.occurredAt());
      }
      case "StockShort" -> {
        StockShort shortage = event.as(StockShort.class);
        flagShortPickups.flag(
            shortage.location(),
            shortage.sku(),
            shortage.reservations(),
            event.sequence(),
            event.occurredAt());
      }
      case "StockRecovered" -> {
        StockRecovered recovered = event.as(StockRecovered.class);
        flagShortPickups.flag(
            recovered.location(), recovered.sku(), List.of(), event.sequence(), event.occurredAt());
      }
      default -> {
        // no other type comes here
      }
    }
  }
}
