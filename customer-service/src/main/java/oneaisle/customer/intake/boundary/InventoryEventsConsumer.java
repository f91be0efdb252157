package oneaisle.customer.intake.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import oneaisle.customer.location.control.FollowLocation;
import oneaisle.customer.location.entity.LocationChanged;
import oneaisle.customer.notification.control.TellBackInStock;
import oneaisle.customer.notification.entity.BackInStock;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/** Listens for the names and time zones of stores, and for articles that are back. */
@ApplicationScoped
public class InventoryEventsConsumer implements Subscriber {

  @Inject private FollowLocation followLocation;
  @Inject private TellBackInStock tellBackInStock;

  @Override
  public String name() {
    return "inventory";
  }

  @Override
  public String topic() {
    return "oneaisle.inventory.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("LocationChanged", "BackInStock");
  }

  @Override
  public void on(Event event) {
    switch (event.type()) {
      case "LocationChanged" ->
          followLocation.follow(event.as(LocationChanged.class), event.sequence());
      case "BackInStock" -> tellBackInStock.tell(event.id(), event.as(BackInStock.class));
      default -> {
        // no other type comes here
      }
    }
  }
}
