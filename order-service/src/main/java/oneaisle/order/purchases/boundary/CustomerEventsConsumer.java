package oneaisle.order.purchases.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import oneaisle.order.purchases.control.LinkCustomer;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/** Takes over whose order is whose. */
@ApplicationScoped
public class CustomerEventsConsumer implements Subscriber {

  @Inject private LinkCustomer linkCustomer;

  @Override
  public String name() {
    return "purchases";
  }

  @Override
  public String topic() {
    return "oneaisle.customers.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("CustomerLinked");
  }

  @Override
  public void on(Event event) {
    CustomerLinked linked = event.as(CustomerLinked.class);
    linkCustomer.link(linked.orderId(), linked.customerId(), event.occurredAt());
  }
}
