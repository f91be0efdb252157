package oneaisle.inventory.availability.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.inventory.availability.entity.LevelState;
import oneaisle.inventory.stock.control.LevelsWritten;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.transfer.control.TransferWritten;
import oneaisle.inventory.transfer.entity.OpenTransfer;
import oneaisle.shared.outbox.Outbox;

/**
 * Keeps every copy of the levels up to date: the own one when a transaction has committed, those of
 * the other instances by an event in the same transaction. One event for all that the transaction
 * wrote, at its end, so that a reservation costs one row more, and a thousand of them in one
 * transaction as well.
 */
@ApplicationScoped
public class TellLevels {

  /** Levels in one event: some 30 kB. */
  private static final int AT_ONCE = 500;

  private static final String SUBJECT = "levels";

  @Resource private TransactionSynchronizationRegistry transaction;

  @Inject private Outbox outbox;
  @Inject private LiveLevels live;

  void on(@Observes LevelsWritten written) {
    Written all = current();
    for (StockLevel level : written.levels()) all.levels.put(level.key(), level);
  }

  void on(@Observes TransferWritten written) {
    current().transfers.put(written.transfer().id(), written.transfer());
  }

  /** What the current transaction has written so far. */
  private Written current() {
    Written all = (Written) transaction.getResource(TellLevels.class);
    if (all == null) {
      all = new Written();
      transaction.putResource(TellLevels.class, all);
      transaction.registerInterposedSynchronization(all);
    }
    return all;
  }

  private void tell(List<StockLevel> levels, Collection<OpenTransfer> transfers) {
    List<Outbox.Entry> entries = new ArrayList<>();
    if (!transfers.isEmpty())
      entries.add(new Outbox.Entry(SUBJECT, 0, LevelsChanged.ofTransfers(transfers)));
    for (int i = 0; i < levels.size(); i += AT_ONCE) {
      List<StockLevel> part = levels.subList(i, Math.min(levels.size(), i + AT_ONCE));
      // in no order among themselves: each level has its version
      entries.add(new Outbox.Entry(SUBJECT, 0, LevelsChanged.of(part)));
    }
    outbox.addAll(entries);
  }

  /** What the current transaction has written. */
  private final class Written implements Synchronization {

    private final Map<StockKey, StockLevel> levels = new LinkedHashMap<>();
    private final Map<UUID, OpenTransfer> transfers = new LinkedHashMap<>();
    private List<LevelState> states = List.of();

    @Override
    public void beforeCompletion() {
      tell(List.copyOf(levels.values()), transfers.values());
      states =
          levels.values().stream()
              .map(
                  level ->
                      LevelState.of(
                          level.key(), level.quantities(), level.evidence(), level.version()))
              .toList();
    }

    @Override
    public void afterCompletion(int status) {
      // where the outcome is unknown, the event comes by the broker if it was a commit
      if (status != Status.STATUS_COMMITTED) return;
      live.take(states);
      live.takeTransfers(transfers.values());
    }
  }
}
