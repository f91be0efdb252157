package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.shared.persistence.RetryOnConflict;

/** Sweeps up holds that have run out, a bounded batch per transaction. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ExpireReservations {

  private static final int BATCH = 200;

  @Inject private Decisions decisions;
  @Inject private Reservations reservations;
  @Inject private Clock clock;

  /** True when there may be more. */
  public boolean expireSome() {
    List<UUID> due = reservations.expired(clock.instant(), BATCH);
    if (due.isEmpty()) return false;
    decisions.decide(
        due.stream()
            .map(id -> Question.aboutUnitsOf(id, set -> expire(set.get(id), set)))
            .toList());
    return due.size() == BATCH;
  }

  private static boolean expire(Reservation hold, WorkingSet set) {
    if (!hold.standing().status().isLive() || hold.statusAt(set.now()).isLive()) return false;
    SortedMap<String, Integer> freed = hold.expire(set.now());
    set.unreserve(hold, freed);
    set.changed(hold, ExpiredHolds.event(hold));
    return true;
  }
}
