package oneaisle.shared.testing.violations.door.stock.boundary;

import java.util.Set;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.kafka.Subscriber;

/** Violation: a door for Kafka by another name. */
public class StockListener implements Subscriber {

  @Override
  public String name() {
    return "violation";
  }

  @Override
  public String topic() {
    return "oneaisle.violation.v1";
  }

  @Override
  public Set<String> types() {
    return Set.of("Violated");
  }

  @Override
  public void on(Event event) {}
}
