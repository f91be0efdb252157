package oneaisle.customer.orders.entity;

import java.time.Instant;
import java.util.UUID;

/** What the order service tells of an order; each kind with the fields this service uses. */
public sealed interface OrderEvent
    permits OrderPlaced,
        OrderRefused,
        OrderCancelled,
        PickupClaimed,
        PickupReady,
        PickupCodeReplaced,
        PickupHandedOver,
        PutBackConfirmed,
        SaleRecorded {

  UUID orderId();

  /** The number a human reads out. */
  String number();

  String channel();

  /** Null for a guest, and as long as nobody knows. */
  UUID customerId();

  Instant occurredAt();

  /** The state the order is in after this; null where it leaves the state alone. */
  OrderState state();

  /** Null where the event does not say. */
  default String location() {
    return null;
  }

  /** Null where the event does not say. */
  default UUID fulfilmentId() {
    return null;
  }
}
