package oneaisle.customer.intake.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import oneaisle.customer.identity.control.IdentifyOrder;
import oneaisle.customer.notification.control.NotifyCustomer;
import oneaisle.customer.orders.control.ProjectOrder;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.orders.entity.OrderEvent;

/**
 * What an event about an order means here, in one transaction with the note that it was taken: the
 * picture of the order, whose it is, their timeline, and what they are told.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TakeOrderEvent {

  @Inject private ProjectOrder projectOrder;
  @Inject private IdentifyOrder identifyOrder;
  @Inject private RecordOrderEvent recordOrderEvent;
  @Inject private NotifyCustomer notifyCustomer;

  public void take(UUID eventId, long sequence, OrderEvent event) {
    CustomerOrder order = projectOrder.project(event, sequence);
    identifyOrder.identify(order, event, eventId);
    recordOrderEvent.record(order, event, eventId);
    notifyCustomer.notify(order, event, eventId);
  }
}
