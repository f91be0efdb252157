package oneaisle.inventory.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.inventory.alert.entity.Alert;
import oneaisle.inventory.location.control.Place;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Looks for articles that are back and tells who waits for them. An alert and its event change in
 * one transaction and under the alert's lock, so it fires once, whoever looks and whenever they
 * fall over. Reservations and sales do nothing for it: it is we who look.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class FireAlerts {

  private static final int ARTICLES = 200;
  private static final int ALERTS = 500;
  private static final UUID FIRST = new UUID(0, 0);

  @Inject private Alerts alerts;
  @Inject private Shelves shelves;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** Articles somebody waits for, after the given one; empty at the end. */
  public List<String> articles(String after) {
    return alerts.articles(after, ARTICLES);
  }

  /**
   * A batch of those who wait for an article.
   *
   * @param after the last of the batch before; null for the first
   * @return the last one of this batch; null where there are no more
   */
  public UUID fireSome(String sku, UUID after) {
    List<Alert> waiting = alerts.lock(sku, after == null ? FIRST : after, ALERTS);
    if (waiting.isEmpty()) return null;
    Instant now = clock.instant();
    List<Place> there = shelves.with(sku, now);
    List<Outbox.Entry> events = new ArrayList<>();
    for (Alert alert : waiting) {
      Optional<String> at = Shelves.within(alert.where(), there);
      if (alert.sees(at.orElse(null), now))
        events.add(new Outbox.Entry(alert.id().toString(), 1, event(alert)));
    }
    outbox.addAll(events);
    return waiting.size() < ALERTS ? null : waiting.get(waiting.size() - 1).id();
  }

  private static BackInStock event(Alert alert) {
    return new BackInStock(alert.id(), alert.customerId(), alert.sku(), alert.firedLocation());
  }
}
