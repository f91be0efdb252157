package oneaisle.inventory.reservation.control;

import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.problem.NotFound;

/**
 * The stock levels and reservations that one transaction has locked, and what it is going to write.
 * Rules change the entities in here and say so; the database hears of it once, at the end, however
 * many requests were decided.
 */
final class WorkingSet {

  private final Instant now;
  private final SortedMap<StockKey, StockLevel> levels;
  private final Map<Question<?>, StockKey> undecidable;
  private final Map<UUID, Reservation> reservations = new HashMap<>();
  private final Set<Reservation> made = new LinkedHashSet<>();
  private final Set<Reservation> changed = new LinkedHashSet<>();
  private final List<StockMovement> movements = new ArrayList<>();
  private final List<Outbox.Entry> events = new ArrayList<>();
  private final Set<StockKey> settled = new HashSet<>();

  /**
   * @param undecidable questions for which somebody else has locked that level
   */
  WorkingSet(
      Instant now,
      SortedMap<StockKey, StockLevel> levels,
      Collection<Reservation> reservations,
      Map<Question<?>, StockKey> undecidable) {
    this.now = now;
    this.levels = levels;
    this.undecidable = undecidable;
    join(reservations);
  }

  /** The moment of all its decisions. */
  Instant now() {
    return now;
  }

  SortedMap<StockKey, StockLevel> levels() {
    return levels;
  }

  /** The level that somebody else has locked and the question needs; null where there is none. */
  StockKey busy(Question<?> question) {
    return undecidable.get(question);
  }

  Optional<Reservation> find(UUID id) {
    return Optional.ofNullable(reservations.get(id));
  }

  Reservation get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("reservation", id));
  }

  /** Adds reservations that were locked later. */
  void join(Collection<Reservation> locked) {
    locked.forEach(reservation -> reservations.put(reservation.id(), reservation));
  }

  /**
   * Those that no rule has looked at yet for holds that have run out. Asking twice in one
   * transaction would find the same.
   */
  List<StockKey> notSettled(Collection<StockKey> keys) {
    return keys.stream().filter(key -> levels.containsKey(key) && settled.add(key)).toList();
  }

  void make(Reservation reservation, Record event) {
    made.add(reservation);
    join(List.of(reservation));
    tell(reservation, event);
  }

  /** The reservation is not what it was, and nobody needs to be told. */
  void changed(Reservation reservation) {
    if (!made.contains(reservation)) changed.add(reservation);
  }

  void changed(Reservation reservation, Record event) {
    changed(reservation);
    tell(reservation, event);
  }

  private void tell(Reservation reservation, Record event) {
    events.add(new Outbox.Entry(reservation.id().toString(), reservation.sequence(), event));
  }

  /** The claim on these units ends. */
  void unreserve(Reservation reservation, SortedMap<String, Integer> units) {
    units.forEach((sku, quantity) -> level(reservation.key(sku)).unreserve(quantity));
  }

  /** A fact from elsewhere, which may be told after somebody has counted without its units. */
  void applyTold(StockMovement movement) {
    Optional<StockMovement> seen = level(movement.key()).seenByCount(movement);
    apply(movement);
    seen.ifPresent(this::apply);
  }

  void apply(StockMovement movement) {
    level(movement.key()).apply(movement);
    movements.add(movement);
  }

  /**
   * @throws OptimisticLockException where the reservation was made between looking and locking: run
   *     again, its levels will be locked then
   */
  private StockLevel level(StockKey key) {
    StockLevel level = levels.get(key);
    if (level == null) throw new OptimisticLockException(key + " is not locked");
    return level;
  }

  Collection<Reservation> made() {
    return made;
  }

  Collection<Reservation> changed() {
    return changed;
  }

  List<StockMovement> movements() {
    return movements;
  }

  List<Outbox.Entry> events() {
    return events;
  }
}
