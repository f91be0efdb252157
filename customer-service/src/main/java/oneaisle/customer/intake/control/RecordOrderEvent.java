package oneaisle.customer.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import oneaisle.customer.orders.entity.CustomerOrder;
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
import oneaisle.customer.timeline.control.Timeline;
import oneaisle.customer.timeline.entity.EntryKind;

/** Writes an event about an order into the timeline. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RecordOrderEvent {

  private static final Map<Class<? extends OrderEvent>, EntryKind> KINDS =
      Map.of(
          OrderPlaced.class,
          EntryKind.ORDER_PLACED,
          OrderRefused.class,
          EntryKind.ORDER_REFUSED,
          OrderCancelled.class,
          EntryKind.ORDER_CANCELLED,
          PickupClaimed.class,
          EntryKind.PICKUP_CLAIMED,
          PickupReady.class,
          EntryKind.PICKUP_READY,
          PickupCodeReplaced.class,
          EntryKind.PICKUP_CODE_REPLACED,
          PickupHandedOver.class,
          EntryKind.PICKUP_HANDED_OVER,
          PutBackConfirmed.class,
          EntryKind.PUT_BACK_CONFIRMED,
          SaleRecorded.class,
          EntryKind.STORE_PURCHASE);

  @Inject private Timeline timeline;

  /**
   * A purchase over the counter without any identity can never become somebody's, so it leaves no
   * entry.
   */
  public void record(CustomerOrder order, OrderEvent event, UUID eventId) {
    if (order.customerId() == null && event instanceof SaleRecorded) return;
    timeline.add(
        eventId,
        KINDS.get(event.getClass()),
        order.customerId(),
        order.id(),
        happenedAt(event),
        details(event));
  }

  private static Instant happenedAt(OrderEvent event) {
    if (event instanceof SaleRecorded sold && sold.soldAt() != null) return sold.soldAt();
    return event.occurredAt();
  }

  private static Map<String, String> details(OrderEvent event) {
    Map<String, String> details = new TreeMap<>();
    put(details, "number", event.number());
    put(details, "channel", event.channel());
    put(details, "location", event.location());
    if (event instanceof OrderPlaced placed) {
      put(details, "total", placed.total());
      put(details, "promisedReadyAt", placed.promisedReadyAt());
    } else if (event instanceof SaleRecorded sold) {
      put(details, "total", sold.total());
      put(details, "lines", sold.lines() == null ? null : sold.lines().size());
    } else if (event instanceof PickupReady ready) {
      put(details, "pickupBy", ready.pickupBy());
    } else if (event instanceof PickupClaimed claimed) {
      put(details, "by", claimed.by());
    } else if (event instanceof OrderCancelled cancelled) {
      put(details, "reason", cancelled.reason());
    } else if (event instanceof OrderRefused refused) {
      put(details, "reason", refused.reason());
    }
    return details;
  }

  private static void put(Map<String, String> details, String name, Object value) {
    if (value != null) details.put(name, value.toString());
  }
}
