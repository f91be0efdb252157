package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.reservation.control.Decisions.Decided;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Sweeps up holds that have run out, a bounded batch per transaction. What others have locked is
 * left for later: who waits for one level keeps all the others locked, and nobody waits for a
 * sweep.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ExpireReservations {

  private static final int BATCH = 200;

  @Inject private Decisions decisions;
  @Inject private Reservations reservations;
  @Inject private Clock clock;

  /** True when there may be more that somebody can do something about at once. */
  public boolean expireSome() {
    List<UUID> due = reservations.expired(clock.instant(), BATCH);
    if (due.isEmpty()) return false;
    List<Decided<?>> decided =
        decisions.decideWhatIsFree(
            due.stream()
                .map(id -> Question.aboutUnitsOf(id, set -> expire(set.get(id), set)))
                .toList());
    return due.size() == BATCH && decided.stream().anyMatch(hold -> hold.busy() == null);
  }

  private static boolean expire(Reservation hold, WorkingSet set) {
    if (!hold.standing().status().isLive() || hold.statusAt(set.now()).isLive()) return false;
    SortedMap<String, Integer> freed = hold.expire(set.now());
    set.unreserve(hold, freed);
    set.changed(hold, ExpiredHolds.event(hold));
    return true;
  }
}
