package oneaisle.customer.testing;

import java.util.concurrent.Future;
import oneaisle.local.KafkaBroker;

/** Publishes what the order service would, also twice and in the wrong order. */
public final class OrderTopic implements AutoCloseable {

  private final EventFeed feed;

  public OrderTopic(KafkaBroker broker) {
    feed = new EventFeed(broker, "orders");
  }

  public void publish(Told... events) {
    for (Told event : events) EventFeed.await(send(event));
  }

  /** Without waiting for each. */
  public Future<?> send(Told event) {
    return feed.send(
        event.id(),
        event.type(),
        event.orderId().toString(),
        event.sequence(),
        event.fields().get("occurredAt").toString(),
        event.fields());
  }

  public void flush() {
    feed.flush();
  }

  @Override
  public void close() {
    feed.close();
  }
}
