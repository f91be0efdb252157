package oneaisle.customer.intake.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import oneaisle.customer.location.control.FollowLocation;
import oneaisle.customer.location.entity.LocationChanged;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/** Listens for the names and time zones of stores. */
@ApplicationScoped
public class InventoryEventsConsumer implements Subscriber {

  @Inject private FollowLocation followLocation;

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
    return Set.of("LocationChanged");
  }

  @Override
  public void on(Event event) {
    followLocation.follow(event.as(LocationChanged.class), event.sequence());
  }
}
