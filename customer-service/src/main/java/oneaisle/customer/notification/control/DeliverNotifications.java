package oneaisle.customer.notification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.customer.notification.entity.Notification;
import oneaisle.customer.notification.entity.RetryPause;
import oneaisle.customer.orders.control.OrdersClient;
import oneaisle.shared.problem.DependencyUnavailable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Sends what is queued, a few at a time. Nothing here runs inside a transaction, because a mail
 * server may take its time: the claim, the last look and the outcomes are short transactions of
 * their own around the sending.
 *
 * <p>At least once: after a crash between sending and noting it, the mail goes out again under the
 * same Message-ID.
 */
@ApplicationScoped
public class DeliverNotifications {

  private static final Logger LOG = Logger.getLogger(DeliverNotifications.class.getName());
  private static final Duration NOTED_EVERY = Duration.ofSeconds(1);

  @Inject private ClaimNotification claimNotification;
  @Inject private PrepareDelivery prepareDelivery;
  @Inject private ComposeMail composeMail;
  @Inject private EmailChannel emailChannel;
  @Inject private OrdersClient orders;
  @Inject private RecordOutcome recordOutcome;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "oneaisle.notification.claim")
  private Duration claim;

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

  /** Takes care of some notifications; false where none is due. */
  public boolean deliverNext() {
    List<UUID> claimed = claimNotification.claim();
    if (claimed.isEmpty()) {
      emailChannel.hangUp();
      return false;
    }
    Instant last = clock.instant().plus(claim.dividedBy(2)); // a try that begins then ends in time
    Map<UUID, Consumer<Notification>> happened = new LinkedHashMap<>();
    Instant noted = clock.instant();
    for (Draft draft : prepare(claimed)) {
      if (clock.instant().isAfter(noted.plus(NOTED_EVERY))) { // or receipts would know nobody
        record(happened);
        happened.clear();
        noted = clock.instant();
      }
      boolean inTime = clock.instant().isBefore(last);
      happened.put(
          draft.notificationId(),
          inTime ? deliver(draft) : notification -> notification.postpone(clock.instant()));
    }
    record(happened);
    return true;
  }

  /** One that cannot be prepared keeps no other from being sent. */
  private List<Draft> prepare(List<UUID> claimed) {
    try {
      return prepareDelivery.prepare(claimed);
    } catch (RuntimeException e) {
      if (claimed.size() == 1) throw e;
      return claimed.stream().flatMap(id -> prepareAlone(id).stream()).toList();
    }
  }

  private List<Draft> prepareAlone(UUID id) {
    try {
      return prepareDelivery.prepare(List.of(id));
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Notification " + id + " has to wait: " + e, e);
      return List.of();
    }
  }

  /** One outcome that cannot be kept loses no other: what is not noted is sent again. */
  private void record(Map<UUID, Consumer<Notification>> happened) {
    if (happened.isEmpty()) return;
    try {
      recordOutcome.record(happened);
    } catch (RuntimeException e) {
      if (happened.size() == 1) throw e;
      happened.forEach(
          (id, what) -> {
            try {
              recordOutcome.record(Map.of(id, what));
            } catch (RuntimeException alone) {
              LOG.log(Level.WARNING, "What became of " + id + " is not kept: " + alone, alone);
            }
          });
    }
  }

  private Consumer<Notification> deliver(Draft draft) {
    try {
      Optional<String> code = code(draft);
      if (draft.kind().carriesCode() && code.isEmpty())
        return tryAgain(draft, "the order service has no pickup code");
      Mail mail = composeMail.compose(draft, code.orElse(""));
      emailChannel.send(mail);
      Instant sentAt = clock.instant();
      return notification -> notification.sent(mail.messageId(), sentAt);
    } catch (AddressRefused e) {
      return notification -> notification.fail(e.getMessage(), clock.instant());
    } catch (CircuitBreakerOpenException e) {
      return notification -> notification.postpone(clock.instant().plus(circuitPause));
    } catch (MailNotSent | DependencyUnavailable e) {
      return tryAgain(draft, e.getMessage());
    } catch (FaultToleranceException e) {
      return tryAgain(draft, "no answer in time");
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "Notification " + draft.notificationId() + " failed: " + e, e);
      return tryAgain(draft, "it could not be written");
    }
  }

  private Optional<String> code(Draft draft) {
    if (!draft.kind().carriesCode() || draft.fulfilmentId() == null) return Optional.empty();
    return orders.pickupCode(draft.fulfilmentId());
  }

  private Consumer<Notification> tryAgain(Draft draft, String why) {
    LOG.warning("Notification " + draft.notificationId() + ", try " + draft.attempt() + ": " + why);
    Instant now = clock.instant();
    Duration pause =
        new RetryPause(firstPause, longestPause)
            .after(draft.attempt(), ThreadLocalRandom.current().nextDouble());
    return notification -> {
      if (draft.attempt() >= mostAttempts) notification.fail(why, now);
      else notification.retry(why, now.plus(pause));
    };
  }
}
