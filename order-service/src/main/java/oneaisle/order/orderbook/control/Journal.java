package oneaisle.order.orderbook.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.shared.outbox.Outbox;

/** Writes down what is decided about an order, and tells the other services. The caller holds the order's lock. */
@ApplicationScoped
public class Journal {

  /** Who decides when nobody asked: the service itself. */
  public static final String SERVICE = "order-service";

  @Inject private Orders orders;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** Adds to the order's history. */
  public void note(Order order, Decision decision, String by, String why) {
    orders.add(order.decided(decision, by, why, clock.instant()));
  }

  /** Adds an event of the order to the current transaction. */
  public void tell(Order order, Record event) {
    outbox.add(order.id().toString(), order.nextEvent(), event);
  }
}
