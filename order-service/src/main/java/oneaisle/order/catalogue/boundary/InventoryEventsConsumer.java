package oneaisle.order.catalogue.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import oneaisle.order.catalogue.control.LearnItem;
import oneaisle.order.catalogue.control.LearnLocation;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/** Keeps the local copies of items and locations up to date. */
@ApplicationScoped
public class InventoryEventsConsumer implements Subscriber {

  @Inject private LearnItem learnItem;
  @Inject private LearnLocation learnLocation;

  @Override
  public String name() {
    return "catalogue";
  }

  @Override
  public String topic() {
    return "oneaisle.inventory.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("ItemChanged", "LocationChanged");
  }

  @Override
  public void on(Event event) {
    switch (event.type()) {
      case "ItemChanged" -> {
        ItemChanged item = event.as(ItemChanged.class);
        learnItem.learn(item.sku(), event.sequence(), item.gtin(), item.name(), item.unitPrice());
      }
      case "LocationChanged" -> {
        LocationChanged location = event.as(LocationChanged.class);
        learnLocation.learn(
            location.code(),
            event.sequence(),
            location.name(),
            location.isActive(),
            location.offersPickup(),
            location.timing());
      }
      default -> {
        // no other type comes here
      }
    }
  }
}
