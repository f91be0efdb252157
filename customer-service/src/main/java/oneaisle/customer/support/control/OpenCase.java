package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.orders.control.CustomerOrders;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.profile.control.People;
import oneaisle.customer.profile.entity.Person;
import oneaisle.customer.support.entity.CaseOpened;
import oneaisle.customer.support.entity.SupportCase;
import oneaisle.customer.timeline.control.Timeline;
import oneaisle.customer.timeline.entity.EntryKind;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** A customer has a problem. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class OpenCase {

  @Inject private Cases cases;
  @Inject private CustomerOrders orders;
  @Inject private People people;
  @Inject private Timeline timeline;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /**
   * @param orderIds orders of this customer it is about
   */
  public SupportCase open(UUID customerId, String subject, List<UUID> orderIds) {
    Person person = people.person(customerId);
    refuseForeign(orderIds, person);
    Instant now = clock.instant();
    SupportCase opened = new SupportCase(Ids.next(), person.id(), subject, now);
    orderIds.forEach(opened::concern);
    UUID onlyOrder = orderIds.size() == 1 ? orderIds.get(0) : null;
    timeline.add(
        opened.id(),
        EntryKind.CASE_OPENED,
        person.id(),
        onlyOrder,
        now,
        Map.of("caseId", opened.id().toString(), "subject", opened.subject()));
    outbox.add(
        opened.id().toString(),
        opened.nextSequence(),
        new CaseOpened(opened.id(), person.id(), List.copyOf(orderIds)));
    cases.add(opened);
    return opened;
  }

  private void refuseForeign(List<UUID> orderIds, Person person) {
    List<UUID> theirs =
        orders.withIds(orderIds).stream()
            .filter(order -> order.customerId() != null && person.has(order.customerId()))
            .map(CustomerOrder::id)
            .toList();
    for (UUID orderId : orderIds) {
      if (!theirs.contains(orderId)) throw new NotFound("order of this customer", orderId);
    }
  }
}
