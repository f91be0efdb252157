package oneaisle.customer.support.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.customer.support.entity.CaseStatus;
import oneaisle.customer.support.entity.SupportCase;

/**
 * A case as a line of a list.
 *
 * @param assignee the agent who has it; null where nobody has
 * @param lastMessage the beginning of what was said last; null where nothing was
 * @param lastChannel where it was said
 */
public record CaseSummaryView(
    UUID id,
    UUID customerId,
    CaseStatus status,
    String subject,
    String assignee,
    Instant openedAt,
    Instant lastMessageAt,
    String lastMessage,
    String lastChannel,
    int messageCount,
    Instant snoozedUntil,
    Instant resolvedAt) {

  public static CaseSummaryView from(SupportCase supportCase) {
    return new CaseSummaryView(
        supportCase.id(),
        supportCase.customerId(),
        supportCase.status(),
        supportCase.subject(),
        supportCase.assignee(),
        supportCase.openedAt(),
        supportCase.lastMessageAt(),
        supportCase.lastMessage(),
        supportCase.lastChannel(),
        supportCase.messageCount(),
        supportCase.snoozedUntil(),
        supportCase.resolvedAt());
  }
}
