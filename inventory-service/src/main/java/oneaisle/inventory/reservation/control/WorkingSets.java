package oneaisle.inventory.reservation.control;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.shared.outbox.Outbox;

/**
 * Locks what decisions need, stock levels first, and writes what they have changed. Which levels a
 * reservation claims from is read without a lock, since its location and skus never change.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WorkingSets {

  @Inject private StockLevels levels;
  @Inject private Reservations reservations;
  @Inject private StockMovements movements;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  WorkingSet lock(Collection<? extends Question<?>> questions) {
    Map<Question<?>, Set<StockKey>> needed = levelsNeeded(questions);
    return locked(needed, levels.lock(all(needed)), Set.of());
  }

  /** Without waiting for levels that others have locked; the set knows which. */
  WorkingSet lockFree(Collection<? extends Question<?>> questions) {
    Map<Question<?>, Set<StockKey>> needed = levelsNeeded(questions);
    Set<StockKey> missing = all(needed);
    var free = levels.lockFree(missing);
    missing.removeAll(free.keySet());
    return locked(needed, free, missing.isEmpty() ? missing : levels.existing(missing));
  }

  private Map<Question<?>, Set<StockKey>> levelsNeeded(
      Collection<? extends Question<?>> questions) {
    Set<UUID> looked = new HashSet<>();
    for (Question<?> question : questions)
      if (question.needsLevelsOfReservations()) looked.addAll(question.reservations());
    Map<UUID, Reservation> seen =
        reservations.find(looked).stream().collect(toMap(Reservation::id, found -> found));
    Map<Question<?>, Set<StockKey>> needed = new IdentityHashMap<>();
    for (Question<?> question : questions) {
      Set<StockKey> keys = new HashSet<>(question.levels());
      question.reservations().stream()
          .filter(seen::containsKey)
          .forEach(id -> keys.addAll(question.levelsOf().apply(seen.get(id))));
      needed.put(question, keys);
    }
    return needed;
  }

  private static Set<StockKey> all(Map<?, Set<StockKey>> needed) {
    Set<StockKey> all = new TreeSet<>();
    needed.values().forEach(all::addAll);
    return all;
  }

  /** Reservations only now: a twin of a request has either not begun or is finished. */
  private WorkingSet locked(
      Map<Question<?>, Set<StockKey>> needed,
      SortedMap<StockKey, StockLevel> locked,
      Set<StockKey> busy) {
    Map<Question<?>, StockKey> undecidable = new IdentityHashMap<>();
    Set<UUID> ids = new TreeSet<>();
    needed.forEach(
        (question, keys) ->
            keys.stream()
                .filter(busy::contains)
                .min(Comparator.naturalOrder())
                .ifPresentOrElse(
                    key -> undecidable.put(question, key),
                    () -> ids.addAll(question.reservations())));
    return new WorkingSet(clock.instant(), locked, reservations.lock(ids), undecidable);
  }

  /**
   * For facts: also levels that nobody knew of.
   *
   * @throws OptimisticLockException where the reservation was moved at this moment: run again
   */
  WorkingSet lockOrBegin(Collection<StockKey> keys, Optional<Reservation> claim) {
    Set<StockKey> all = new TreeSet<>(keys);
    claim.ifPresent(seen -> all.addAll(seen.keys()));
    var locked = levels.lockOrBegin(all);
    var held = reservations.lock(claim.map(Reservation::id).stream().toList());
    if (held.stream().anyMatch(reservation -> reservation.standing().movedTo() != null))
      throw new OptimisticLockException("The reservation has moved");
    return new WorkingSet(clock.instant(), locked, held, Map.of());
  }

  /** The levels last, because others wait for them. */
  void write(WorkingSet done, Cause cause) {
    writeClaims(done);
    levels.save(done.levels().values(), cause);
  }

  /** All but the levels, where somebody else writes those. */
  void writeClaims(WorkingSet done) {
    reservations.add(done.made());
    reservations.save(done.changed());
    movements.append(done.movements());
    outbox.addAll(done.events());
  }
}
