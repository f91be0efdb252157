package oneaisle.shared.testing.architecture.model.ordering.boundary;

import jakarta.inject.Inject;
import java.util.Set;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;
import oneaisle.shared.testing.architecture.model.stock.control.TakeStock;

/** A door for Kafka; it asks another feature in the right way, by its use case. */
public class StockEventsConsumer implements Subscriber {

  @Inject private TakeStock takeStock;

  @Override
  public String name() {
    return "model";
  }

  @Override
  public String topic() {
    return "oneaisle.model.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("StockTaken");
  }

  @Override
  public void on(Event event) {
    takeStock.take(event.subject());
  }
}
