package oneaisle.customer.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.identity.entity.OrderContact;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.orders.entity.KnownBy;
import oneaisle.customer.orders.entity.OrderEvent;
import oneaisle.customer.orders.entity.OrderPlaced;
import oneaisle.customer.orders.entity.SaleRecorded;
import oneaisle.customer.profile.control.NormaliseIdentifier;
import oneaisle.customer.profile.entity.IdentifierType;
import oneaisle.customer.profile.entity.IdentifierValue;

/**
 * Whose order is it? The customer the event names; else the holder of the loyalty card that was
 * scanned; else the guest who left contact data, once it is fetched; else nobody's.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class IdentifyOrder {

  @Inject private FindOrMakeCustomer findOrMakeCustomer;
  @Inject private LinkOrder linkOrder;
  @Inject private OrderContacts contacts;
  @Inject private NormaliseIdentifier normaliseIdentifier;
  @Inject private Clock clock;

  public void identify(CustomerOrder order, OrderEvent event, UUID eventId) {
    if (event instanceof OrderPlaced placed
        && placed.isGuest()
        && contacts.find(order.id()).isEmpty()) {
      contacts.add(new OrderContact(order.id(), clock.instant()));
    }
    if (order.customerId() != null) return;
    if (event.customerId() != null) {
      linkOrder.toNamed(order, findOrMakeCustomer.withId(event.customerId()));
      return;
    }
    scannedCard(event)
        .flatMap(findOrMakeCustomer::knownBy)
        .ifPresent(customer -> linkOrder.toFound(order, customer, eventId, "LOYALTY_ID"));
  }

  /** A card at the till counts as verified: its holder has it in their hand. */
  private Optional<IdentifierValue> scannedCard(OrderEvent event) {
    return identifiers(event).stream()
        .filter(known -> IdentifierType.LOYALTY_ID.name().equals(known.type()))
        .map(known -> normaliseIdentifier.normalise(IdentifierType.LOYALTY_ID, known.value()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static List<KnownBy> identifiers(OrderEvent event) {
    List<KnownBy> known = null;
    if (event instanceof OrderPlaced placed) known = placed.identifiers();
    if (event instanceof SaleRecorded sold) known = sold.identifiers();
    return known == null ? List.of() : known;
  }
}
