package oneaisle.customer.intake.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import oneaisle.customer.intake.control.TakeOrderEvent;
import oneaisle.customer.orders.entity.OrderCancelled;
import oneaisle.customer.orders.entity.OrderEvent;
import oneaisle.customer.orders.entity.OrderPlaced;
import oneaisle.customer.orders.entity.OrderRefused;
import oneaisle.customer.orders.entity.PickupClaimed;
import oneaisle.customer.orders.entity.PickupCodeReplaced;
import oneaisle.customer.orders.entity.PickupHandedOver;
import oneaisle.customer.orders.entity.PickupReady;
import oneaisle.customer.orders.entity.PutBackConfirmed;
import oneaisle.customer.orders.entity.SaleRecorded;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/** The one door for what the order service tells. */
@ApplicationScoped
public class OrderEventsConsumer implements Subscriber {

  private static final Map<String, Class<? extends Record>> TYPES =
      Map.of(
          "OrderPlaced",
          OrderPlaced.class,
          "OrderRefused",
          OrderRefused.class,
          "OrderCancelled",
          OrderCancelled.class,
          "PickupClaimed",
          PickupClaimed.class,
          "PickupReady",
          PickupReady.class,
          "PickupCodeReplaced",
          PickupCodeReplaced.class,
          "PickupHandedOver",
          PickupHandedOver.class,
          "PutBackConfirmed",
          PutBackConfirmed.class,
          "SaleRecorded",
          SaleRecorded.class);

  @Inject private TakeOrderEvent takeOrderEvent;

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
    return TYPES.keySet();
  }

  @Override
  public boolean takesTogether() {
    return true;
  }

  @Override
  public void on(Event event) {
    OrderEvent told = (OrderEvent) event.as(TYPES.get(event.type()));
    takeOrderEvent.take(event.id(), event.sequence(), told);
  }
}
