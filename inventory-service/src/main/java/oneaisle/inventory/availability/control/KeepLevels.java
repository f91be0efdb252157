package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import oneaisle.inventory.availability.entity.Completeness;
import oneaisle.inventory.availability.entity.Completeness.Moment;
import oneaisle.inventory.availability.entity.LevelState;
import oneaisle.inventory.transfer.control.OpenTransfers;
import oneaisle.inventory.transfer.entity.OpenTransfer;
import oneaisle.inventory.transfer.entity.TransferState;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.outbox.OutboxRows;
import oneaisle.shared.outbox.OutboxRows.Span;

/** Fills the copy of the stock levels and follows what happens to them. */
@ApplicationScoped
public class KeepLevels {

  private static final Logger LOG = Logger.getLogger(KeepLevels.class.getName());
  private static final int AT_ONCE = 5_000;

  /** Each has up to a hundred lines. */
  private static final int TRANSFERS_AT_ONCE = 100;

  private static final List<TransferState> UNDER_WAY =
      Arrays.stream(TransferState.values()).filter(TransferState::isOpen).toList();

  /** Holds are looked at more often than this, so that each is known before it runs out. */
  private static final Duration AHEAD = Duration.ofSeconds(1);

  @Inject private AvailableUnits units;
  @Inject private OpenTransfers transfers;
  @Inject private LiveLevels live;
  @Inject private OutboxRows outbox;
  @Inject private Clock clock;

  private Completeness completeness = new Completeness();

  /** Reads all levels anew; what is committed in the meantime comes as well. */
  public void fill() {
    long began = System.nanoTime();
    completeness = new Completeness();
    live.begin();
    for (String location : units.locations()) fill(location);
    // in the order of their steps, so that one that moves on meanwhile is met again
    for (TransferState state : UNDER_WAY) fill(state);
    live.trim();
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    LOG.info("Read " + live.size() + " stock levels in " + took.toMillis() + " ms");
  }

  private void fill(String location) {
    String last = "";
    while (true) {
      List<LevelState> page = units.page(location, last, AT_ONCE);
      live.take(page);
      if (page.size() < AT_ONCE) return;
      last = page.get(page.size() - 1).key().sku();
    }
  }

  private void fill(TransferState state) {
    UUID last = new UUID(0, 0);
    while (true) {
      List<OpenTransfer> page = transfers.page(state, last, TRANSFERS_AT_ONCE);
      live.takeTransfers(page);
      if (page.size() < TRANSFERS_AT_ONCE) return;
      last = page.get(page.size() - 1).id();
    }
  }

  /** Takes what another instance, or this one, has told. */
  public void take(Event event) {
    LevelsChanged changed = event.as(LevelsChanged.class);
    live.take(changed.levels().stream().map(LevelsChanged.Level::state).toList());
    live.takeTransfers(changed.steps());
  }

  /**
   * Looks at the database: which holds run out, and until when all that was committed is on the
   * topic, if that is news.
   */
  public Optional<Moment> look() {
    Moment now = new Moment(clock.instant(), System.nanoTime());
    Optional<Span> waiting = outbox.span();
    Instant soon = now.at().plus(AHEAD);
    live.note(units.holdsUntil(soon), now.at());
    return completeness.look(
        now, waiting.map(Span::lowest).orElse(0L), waiting.map(Span::highest).orElse(0L));
  }

  /** Everything committed until this moment has been taken. */
  public void isCompleteUntil(Moment moment) {
    live.isCompleteUntil(moment);
  }

  /** Nothing can be relied on until it is filled again. */
  public void lose() {
    live.begin();
  }
}
