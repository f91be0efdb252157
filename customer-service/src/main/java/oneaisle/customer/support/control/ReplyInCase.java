package oneaisle.customer.support.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.notification.control.SendReply;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.Reply;
import oneaisle.customer.profile.control.Customers;
import oneaisle.customer.profile.entity.Customer;
import oneaisle.customer.support.entity.CaseMessage;
import oneaisle.customer.support.entity.CaseSession;
import oneaisle.customer.support.entity.ChannelCannotSend;
import oneaisle.customer.support.entity.NoAddress;
import oneaisle.customer.support.entity.SupportCase;
import oneaisle.customer.timeline.control.Timeline;
import oneaisle.customer.timeline.entity.EntryKind;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * An agent answers, on the channel on which the customer spoke last unless they choose another. A
 * mail is queued like every other notification; a chat fetches its messages by itself.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ReplyInCase {

  private static final String CHAT = "chat";
  private static final List<String> SENDING = List.of(CHAT, Notification.EMAIL);

  @Inject private Cases cases;
  @Inject private CaseMessages messages;
  @Inject private Customers customers;
  @Inject private SendReply sendReply;
  @Inject private Timeline timeline;
  @Inject private Clock clock;

  /**
   * @param channel null for the one of the customer's last message, or e-mail if there is none
   */
  public CaseMessage reply(UUID caseId, String channel, String text, String author) {
    SupportCase supportCase = cases.lock(caseId);
    Optional<CaseMessage> last = messages.lastFromCustomer(caseId);
    String by =
        channel != null ? channel : last.map(CaseMessage::channel).orElse(Notification.EMAIL);
    if (!SENDING.contains(by)) throw new ChannelCannotSend(by, SENDING);
    Instant now = clock.instant();
    UUID messageId = Ids.next();
    supportCase.answered(author, by, text, now);
    UUID carriedBy =
        by.equals(Notification.EMAIL) ? mail(supportCase, last, messageId, text) : null;
    CaseMessage message = CaseMessage.out(messageId, supportCase, by, author, text, carriedBy, now);
    messages.add(message);
    timeline.add(
        messageId,
        EntryKind.MESSAGE_SENT,
        supportCase.customerId(),
        null,
        now,
        Map.of("caseId", caseId.toString(), "channel", by, "text", message.excerpt()));
    return message;
  }

  private UUID mail(
      SupportCase supportCase, Optional<CaseMessage> last, UUID messageId, String text) {
    String address = mailAddress(supportCase).orElseThrow(NoAddress::new);
    String answers =
        last.filter(message -> message.channel().equals(Notification.EMAIL))
            .map(CaseMessage::externalId)
            .orElse(null);
    Reply reply = new Reply(address, "Re: " + supportCase.subject(), text, answers);
    return sendReply.send(messageId, supportCase.customerId(), reply).id();
  }

  /** The address they wrote from in this case; else their verified one. */
  private Optional<String> mailAddress(SupportCase supportCase) {
    return cases.sessions(supportCase.id()).stream()
        .filter(session -> session.channel().equals(Notification.EMAIL))
        .map(CaseSession::address)
        .reduce((earlier, later) -> later)
        .or(() -> customers.find(supportCase.customerId()).flatMap(Customer::verifiedEmail));
  }
}
