package oneaisle.inventory.count.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import oneaisle.inventory.count.control.RecordShortPick;
import oneaisle.inventory.count.control.RecordShortPick.ShortPick;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/** Hears what pickers did not find. */
@ApplicationScoped
public class OrderEventsConsumer implements Subscriber {

  @Inject private RecordShortPick recordShortPick;

  @Override
  public String name() {
    return "counts";
  }

  @Override
  public String topic() {
    return "oneaisle.orders.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("PickShort");
  }

  @Override
  public void on(Event event) {
    PickShort pick = event.as(PickShort.class);
    // whatever else a picker may say one day does not mean that the books are wrong
    if (!"NOT_FOUND".equals(pick.reason()) || pick.missing() < 1) return;
    recordShortPick.record(
        new ShortPick(
            pick.fulfilmentId(),
            pick.reservationId(),
            pick.number(),
            event.sequence(),
            new StockKey(pick.location(), pick.sku()),
            pick.missing(),
            pick.occurredAt()));
  }
}
