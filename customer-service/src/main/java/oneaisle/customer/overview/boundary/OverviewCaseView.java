package oneaisle.customer.overview.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.customer.support.entity.CaseStatus;
import oneaisle.customer.support.entity.SupportCase;

/**
 * An open case.
 *
 * @param lastMessage the beginning of what was said last; null where nothing was
 */
public record OverviewCaseView(
    UUID id,
    CaseStatus status,
    String subject,
    String assignee,
    Instant openedAt,
    Instant lastMessageAt,
    String lastMessage,
    String lastChannel) {

  static OverviewCaseView from(SupportCase supportCase) {
    return new OverviewCaseView(
        supportCase.id(),
        supportCase.status(),
        supportCase.subject(),
        supportCase.assignee(),
        supportCase.openedAt(),
        supportCase.lastMessageAt(),
        supportCase.lastMessage(),
        supportCase.lastChannel());
  }
}
