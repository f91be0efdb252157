package oneaisle.shared.housekeeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import oneaisle.shared.outbox.Lease;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the tables of the mechanisms small; one instance at a time. */
@ApplicationScoped
public class HousekeepingTimer {

  private static final Duration REST = Duration.ofMinutes(10);

  @Inject private Background background;
  @Inject private Lease lease;
  @Inject private PurgeOldRows purgeOldRows;

  /** Days an event is remembered as taken; must be more than the topics keep their messages. */
  @Inject
  @ConfigProperty(name = "oneaisle.inbox.days", defaultValue = "30")
  private int inboxDays;

  /** Days an answer is kept for its Idempotency-Key. */
  @Inject
  @ConfigProperty(name = "oneaisle.idempotency.days", defaultValue = "7")
  private int idempotencyDays;

  void start(@Observes Startup startup) {
    background.every("housekeeping", REST, this::round);
  }

  private boolean round() {
    if (!lease.hold("housekeeping")) return false;
    boolean more = purgeOldRows.purgeInbox(inboxDays);
    return purgeOldRows.purgeIdempotencyKeys(idempotencyDays) || more;
  }
}
