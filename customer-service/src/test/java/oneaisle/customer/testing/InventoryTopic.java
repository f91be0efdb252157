package oneaisle.customer.testing;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import oneaisle.local.KafkaBroker;

/** Publishes what the inventory service would. */
public final class InventoryTopic implements AutoCloseable {

  private final EventFeed feed;

  InventoryTopic(KafkaBroker broker) {
    feed = new EventFeed(broker, "inventory");
  }

  public void tell(UUID id, String type, String subject, Map<String, Object> fields) {
    String now = Clock.systemUTC().instant().toString();
    EventFeed.await(feed.send(id, type, subject, 1, now, fields));
  }

  @Override
  public void close() {
    feed.close();
  }
}
