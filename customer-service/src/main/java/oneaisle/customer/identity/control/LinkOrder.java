package oneaisle.customer.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.identity.entity.CustomerLinked;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.timeline.control.Timeline;
import oneaisle.customer.timeline.entity.EntryKind;
import oneaisle.shared.outbox.Outbox;

/** An order becomes a customer's, with everything that was noted about it before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LinkOrder {

  @Inject private Timeline timeline;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** The order service itself said whose it is, so there is nothing to tell it. */
  public void toNamed(CustomerOrder order, UUID customerId) {
    belong(order, customerId);
  }

  /**
   * This service found out whose it is, and tells.
   *
   * @param customer locked: its events are numbered
   * @param eventId what led to it
   * @param by how it was found out
   */
  public void toFound(CustomerOrder order, Customer customer, UUID eventId, String by) {
    belong(order, customer.id());
    timeline.add(
        eventId,
        EntryKind.CUSTOMER_LINKED,
        customer.id(),
        order.id(),
        clock.instant(),
        Map.of("by", by));
    outbox.add(
        customer.id().toString(),
        customer.nextSequence(),
        new CustomerLinked(order.id(), customer.id()));
  }

  private void belong(CustomerOrder order, UUID customerId) {
    order.belongTo(customerId);
    if (!order.isFirstSeen()) timeline.attribute(order.id(), customerId);
  }
}
