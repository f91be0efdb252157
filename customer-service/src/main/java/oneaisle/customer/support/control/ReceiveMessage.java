package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oneaisle.customer.notification.control.Notifications;
import oneaisle.customer.orders.control.CustomerOrders;
import oneaisle.customer.orders.entity.CustomerOrder;
import oneaisle.customer.profile.control.Customers;
import oneaisle.customer.profile.control.People;
import oneaisle.customer.profile.entity.Person;
import oneaisle.customer.support.entity.CaseMatching;
import oneaisle.customer.support.entity.CaseMessage;
import oneaisle.customer.support.entity.CaseSession;
import oneaisle.customer.support.entity.Inbound;
import oneaisle.customer.support.entity.MessageReceived;
import oneaisle.customer.support.entity.OrderNumbers;
import oneaisle.customer.support.entity.SupportCase;
import oneaisle.customer.timeline.control.Timeline;
import oneaisle.customer.timeline.entity.EntryKind;
import oneaisle.shared.ids.Crockford;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A customer says something on any channel. It joins the case it belongs to or opens one, whichever
 * channel the case began on; handed over again, it changes nothing and gets the same answer.
 *
 * <p>Messages of one customer are taken one after the other (their record is locked), so two first
 * messages that come at the same moment open one case.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ReceiveMessage {

  @Inject private ResolveSender resolveSender;
  @Inject private OpenCase openCase;
  @Inject private Cases cases;
  @Inject private CaseMessages messages;
  @Inject private Customers customers;
  @Inject private CustomerOrders orders;
  @Inject private Notifications notifications;
  @Inject private People people;
  @Inject private Timeline timeline;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.case.reopen-window")
  private Duration reopenWindow;

  public CaseMessage receive(Inbound inbound, SenderClaim sender) {
    Optional<CaseMessage> before = messages.received(inbound.channel(), inbound.externalId());
    if (before.isPresent()) return before.get();
    Person person = people.person(resolveSender.resolve(inbound.channel(), sender, inbound.name()));
    customers.lock(person.id());
    Instant now = clock.instant();
    Optional<CustomerOrder> order = orders.numbered(numbers(inbound), person);
    Optional<SupportCase> matched = matched(inbound, person, order, now);
    SupportCase supportCase =
        matched.orElseGet(
            () ->
                openCase.open(
                    person.id(), subject(inbound), order.map(CustomerOrder::id).stream().toList()));
    order.ifPresent(about -> supportCase.concern(about.id()));
    CaseMessage message = CaseMessage.in(Ids.next(), supportCase, inbound, matched.isEmpty(), now);
    if (supportCase.received(inbound.channel(), inbound.text(), now)) {
      timeline.add(
          message.id(),
          EntryKind.CASE_REOPENED,
          person.id(),
          null,
          now,
          Map.of("caseId", supportCase.id().toString()));
    }
    joinSession(supportCase, inbound, now);
    messages.add(message);
    announce(supportCase, message, order);
    return message;
  }

  /** What it answers says most; then the order and the age of the cases. */
  private Optional<SupportCase> matched(
      Inbound inbound, Person person, Optional<CustomerOrder> order, Instant now) {
    CaseMatching matching = new CaseMatching(reopenWindow);
    Optional<SupportCase> answered =
        answered(inbound)
            .filter(candidate -> person.has(candidate.customerId()))
            .flatMap(candidate -> matching.match(List.of(candidate), null, now));
    return answered.or(
        () ->
            matching.match(
                cases.recent(person, now.minus(reopenWindow)),
                order.map(CustomerOrder::id).orElse(null),
                now));
  }

  private Optional<SupportCase> answered(Inbound inbound) {
    if (inbound.inReplyTo() == null) return Optional.empty();
    return notifications
        .byProviderMessage(inbound.inReplyTo())
        .flatMap(messages::carriedBy)
        .or(
            () ->
                messages
                    .received(inbound.channel(), inbound.inReplyTo())
                    .map(CaseMessage::supportCase));
  }

  /** The number the channel gives goes before those that are found in the text. */
  private static List<String> numbers(Inbound inbound) {
    List<String> numbers = new ArrayList<>();
    if (inbound.orderNumber() != null) numbers.add(Crockford.normalise(inbound.orderNumber()));
    else {
      if (inbound.subject() != null) numbers.addAll(OrderNumbers.in(inbound.subject()));
      numbers.addAll(OrderNumbers.in(inbound.text()));
    }
    return numbers;
  }

  private static String subject(Inbound inbound) {
    return inbound.subject() == null || inbound.subject().isBlank()
        ? inbound.text().strip().lines().findFirst().orElse("")
        : inbound.subject().strip();
  }

  private void joinSession(SupportCase supportCase, Inbound inbound, Instant now) {
    boolean joined =
        cases.sessions(supportCase.id()).stream()
            .anyMatch(
                s ->
                    s.channel().equals(inbound.channel()) && s.address().equals(inbound.address()));
    if (!joined) {
      cases.add(
          new CaseSession(Ids.next(), supportCase, inbound.channel(), inbound.address(), now));
    }
  }

  private void announce(
      SupportCase supportCase, CaseMessage message, Optional<CustomerOrder> order) {
    timeline.add(
        message.id(),
        EntryKind.MESSAGE_RECEIVED,
        supportCase.customerId(),
        order.map(CustomerOrder::id).orElse(null),
        message.receivedAt(),
        Map.of(
            "caseId", supportCase.id().toString(),
            "channel", message.channel(),
            "text", message.excerpt()));
    outbox.add(
        supportCase.id().toString(),
        supportCase.nextSequence(),
        new MessageReceived(
            supportCase.id(), supportCase.customerId(), message.id(), message.channel()));
  }
}
