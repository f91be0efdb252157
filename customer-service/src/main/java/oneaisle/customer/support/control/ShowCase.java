package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import oneaisle.customer.notification.control.Notifications;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.Outcome;
import oneaisle.customer.orders.control.CustomerOrders;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.profile.control.Customers;
import oneaisle.customer.profile.control.People;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.support.entity.CaseMessage;
import oneaisle.customer.support.entity.CaseNote;
import oneaisle.customer.support.entity.CaseSession;
import oneaisle.customer.support.entity.SupportCase;

/** Everything about a case on one page. */
@ApplicationScoped
@Transactional
public class ShowCase {

  @Inject private Cases cases;
  @Inject private CaseMessages messages;
  @Inject private CustomerOrders orders;
  @Inject private Notifications notifications;
  @Inject private Customers customers;
  @Inject private People people;

  public Shown show(UUID caseId) {
    SupportCase supportCase = cases.find(caseId);
    Customer customer = customers.find(people.person(supportCase.customerId()).id()).orElseThrow();
    List<CaseMessage> conversation = messages.conversation(caseId);
    return new Shown(
        supportCase,
        customer,
        orders.withIds(supportCase.orderIds()),
        cases.sessions(caseId),
        conversation,
        outcomes(conversation),
        cases.notes(caseId));
  }

  private Map<UUID, Outcome> outcomes(List<CaseMessage> conversation) {
    List<UUID> carriers =
        conversation.stream().map(CaseMessage::notificationId).filter(Objects::nonNull).toList();
    return notifications.withIds(carriers).stream()
        .collect(Collectors.toMap(Notification::id, Notification::outcome));
  }

  /**
   * @param outcomes by notification, of the messages that went out as one
   */
  public record Shown(
      SupportCase supportCase,
      Customer customer,
      List<CustomerOrder> orders,
      List<CaseSession> sessions,
      List<CaseMessage> messages,
      Map<UUID, Outcome> outcomes,
      List<CaseNote> notes) {}
}
