package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;
import oneaisle.customer.notification.entity.RetryPause;
import oneaisle.customer.orders.control.OrdersClient;
import oneaisle.shared.problem.DependencyUnavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Sends what is queued. Nothing here runs inside a transaction, because a mail server may take its
 * time: the claim, the last look and the outcome are short transactions of their own around the
 * sending.
 *
 * <p>At least once: after a crash between sending and noting it, the mail goes out again under the
 * same Message-ID.
 */
@ApplicationScoped
public class DeliverNotifications {

  private static final Logger LOG = Logger.getLogger(DeliverNotifications.class.getName());

  @Inject private ClaimNotification claimNotification;
  @Inject private PrepareDelivery prepareDelivery;
  @Inject private ComposeMail composeMail;
  @Inject private EmailChannel emailChannel;
  @Inject private OrdersClient orders;
  @Inject private RecordOutcome recordOutcome;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.notification.attempts")
  private int mostAttempts;

  @Inject
  @ConfigProperty(name = "oneaisle.notification.pause")
  private Duration firstPause;

  @Inject
  @ConfigProperty(name = "oneaisle.notification.longest-pause")
  private Duration longestPause;

  @Inject
  @ConfigProperty(name = "oneaisle.notification.circuit-pause")
  private Duration circuitPause;

  /** Takes care of one notification; false where none is due. */
  public boolean deliverNext() {
    Optional<UUID> claimed = claimNotification.claim();
    claimed.flatMap(prepareDelivery::prepare).ifPresent(this::deliver);
    return claimed.isPresent();
  }

  private void deliver(Draft draft) {
    UUID id = draft.notificationId();
    try {
      Optional<String> code = code(draft);
      if (draft.kind().carriesCode() && code.isEmpty()) {
        tryAgain(draft, "the order service has no pickup code");
        return;
      }
      Mail mail = composeMail.compose(draft, code.orElse(""));
      emailChannel.send(mail);
      recordOutcome.record(
          id, notification -> notification.sent(mail.messageId(), clock.instant()));
    } catch (AddressRefused e) {
      recordOutcome.record(id, notification -> notification.fail(e.getMessage(), clock.instant()));
    } catch (CircuitBreakerOpenException e) {
      recordOutcome.record(
          id, notification -> notification.postpone(clock.instant().plus(circuitPause)));
    } catch (MailNotSent | DependencyUnavailable e) {
      tryAgain(draft, e.getMessage());
    } catch (FaultToleranceException e) {
      tryAgain(draft, "no answer in time");
    }
  }

  private Optional<String> code(Draft draft) {
    if (!draft.kind().carriesCode() || draft.fulfilmentId() == null) return Optional.empty();
    return orders.pickupCode(draft.fulfilmentId());
  }

  private void tryAgain(Draft draft, String why) {
    LOG.warning("Notification " + draft.notificationId() + ", try " + draft.attempt() + ": " + why);
    Instant now = clock.instant();
    Duration pause =
        new RetryPause(firstPause, longestPause)
            .after(draft.attempt(), ThreadLocalRandom.current().nextDouble());
    recordOutcome.record(
        draft.notificationId(),
        notification -> {
          if (draft.attempt() >= mostAttempts) notification.fail(why, now);
          else notification.retry(why, now.plus(pause));
        });
  }
}
