package oneaisle.order.orderbook.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.HistoryEntry;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.trace.TraceContext;

/**
 * Writes down what is decided about an order, and tells the other services. The caller holds the
 * order's lock.
 */
@ApplicationScoped
public class Journal {

  /** Who decides when nobody asked: the service itself. */
  public static final String SERVICE = "order-service";

  /** Who decides where inventory has told what is so. */
  public static final String INVENTORY = "inventory-service";

  @Inject private Orders orders;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** An event of an order with the number it has among them, in the trace that led to it. */
  public record Told(String subject, long sequence, Record event, TraceContext trace) {}

  /** Adds to the order's history. */
  public void note(Order order, Decision decision, String by, String why) {
    write(List.of(order.decided(decision, by, why, clock.instant())));
  }

  /** The same for entries that were made already; their orders are stored. */
  public void write(List<HistoryEntry> entries) {
    entries.forEach(orders::add);
  }

  /** Adds an event of the order to the current transaction. */
  public void tell(Order order, Record event) {
    tellAll(List.of(told(order, event)));
  }

  /** Gives an event its number, to be told together with others. */
  public Told told(Order order, Record event) {
    return told(order, event, TraceContext.current());
  }

  /** The same for one that belongs to another trace than the thread's. */
  public Told told(Order order, Record event, TraceContext trace) {
    return new Told(order.id().toString(), order.nextEvent(), event, trace);
  }

  /** Adds many events in one round trip. */
  public void tellAll(List<Told> events) {
    outbox.addAll(
        events.stream()
            .map(
                told ->
                    new Outbox.Entry(
                        told.subject(), told.sequence(), told.event(), told.trace().traceparent()))
            .toList());
  }
}
