package oneaisle.customer.support.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of a customer's cases a new message belongs to. A case that is still open goes before one
 * that would have to be reopened; among equals the one in which something was said last.
 *
 * @param reopenWindow how long after its resolution a case may be taken up again
 */
public record CaseMatching(Duration reopenWindow) {

  /**
   * @param orderId the order the message is about; null where it names none. Such a message never
   *     joins a case about other orders only
   * @return empty where a new case is to be opened
   */
  public Optional<SupportCase> match(List<SupportCase> cases, UUID orderId, Instant now) {
    return cases.stream()
        .filter(candidate -> candidate.takesMessages(now, reopenWindow))
        .filter(candidate -> orderId == null || candidate.isAbout(orderId) || mayTakeUp(candidate))
        .max(
            Comparator.comparing((SupportCase candidate) -> candidate.status().isOpen())
                .thenComparing(candidate -> orderId != null && candidate.isAbout(orderId))
                .thenComparing(SupportCase::lastMessageAt)
                .thenComparing(SupportCase::id));
  }

  /** An open case about nothing in particular may turn out to be about this order. */
  private static boolean mayTakeUp(SupportCase candidate) {
    return candidate.status().isOpen() && candidate.orderIds().isEmpty();
  }
}
