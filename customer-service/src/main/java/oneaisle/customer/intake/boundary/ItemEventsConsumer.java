package oneaisle.customer.intake.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import oneaisle.customer.item.control.FollowItem;
import oneaisle.customer.item.entity.ItemChanged;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/** Listens for the names of articles; a subscriber of its own, so that it hears of the old ones. */
@ApplicationScoped
public class ItemEventsConsumer implements Subscriber {

  @Inject private FollowItem followItem;

  @Override
  public String name() {
    return "items";
  }

  @Override
  public String topic() {
    return "oneaisle.inventory.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("ItemChanged");
  }

  @Override
  public void on(Event event) {
    followItem.follow(event.as(ItemChanged.class), event.sequence());
  }
}
