package oneaisle.customer.channel.boundary;

import java.util.UUID;
import oneaisle.customer.support.entity.CaseMessage;

/**
 * Where a message went.
 *
 * @param openedCase whether it opened the case
 */
public record InboundMessageView(UUID messageId, UUID caseId, UUID customerId, boolean openedCase) {

  static InboundMessageView from(CaseMessage message) {
    return new InboundMessageView(
        message.id(),
        message.supportCase().id(),
        message.supportCase().customerId(),
        message.openedCase());
  }
}
