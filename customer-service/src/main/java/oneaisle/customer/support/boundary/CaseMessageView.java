package oneaisle.customer.support.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.customer.notification.entity.Outcome;
import oneaisle.customer.support.entity.CaseMessage;
import oneaisle.customer.support.entity.Direction;

/**
 * Something said in a case.
 *
 * @param position 1, 2, 3… in the case
 * @param author the agent, or the name the customer gave; null where they gave none
 * @param outcome what became of an answer by mail; null for everything else
 */
public record CaseMessageView(
    UUID id,
    int position,
    Direction direction,
    String channel,
    String author,
    String subject,
    String text,
    Instant sentAt,
    Instant receivedAt,
    Outcome outcome) {

  static CaseMessageView from(CaseMessage message, Outcome outcome) {
    return new CaseMessageView(
        message.id(),
        message.position(),
        message.direction(),
        message.channel(),
        message.author(),
        message.subject(),
        message.text(),
        message.sentAt(),
        message.receivedAt(),
        outcome);
  }
}
