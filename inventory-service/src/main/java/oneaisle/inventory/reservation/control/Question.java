package oneaisle.inventory.reservation.control;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.stock.entity.StockKey;

/**
 * What one request wants decided: which rows must be locked first, and the rule that decides then.
 * A rule answers, or refuses and leaves everything as it was, so that any number of questions can
 * be decided one after the other in the same transaction.
 *
 * @param reservations that are decided on; those that exist are locked
 * @param levels that are claimed from
 * @param levelsOf which levels the rule needs of a reservation that exists
 */
record Question<T>(
    Set<UUID> reservations,
    Collection<StockKey> levels,
    Function<Reservation, Collection<StockKey>> levelsOf,
    Function<WorkingSet, T> rule) {

  private static final Function<Reservation, Collection<StockKey>> NONE = reservation -> List.of();

  /** About a reservation alone: no units move. */
  static <T> Question<T> about(UUID reservation, Function<WorkingSet, T> rule) {
    return new Question<>(Set.of(reservation), List.of(), NONE, rule);
  }

  /** About a reservation and the levels it claims from. */
  static <T> Question<T> aboutUnitsOf(UUID reservation, Function<WorkingSet, T> rule) {
    return new Question<>(Set.of(reservation), List.of(), Reservation::keys, rule);
  }

  /** About a reservation that is to be made. */
  static <T> Question<T> aboutNew(
      UUID reservation, Collection<StockKey> levels, Function<WorkingSet, T> rule) {
    return new Question<>(Set.of(reservation), levels, NONE, rule);
  }

  /** About a reservation that is to go on as another one. */
  static <T> Question<T> aboutMove(
      UUID from, UUID to, String location, Function<WorkingSet, T> rule) {
    Function<Reservation, Collection<StockKey>> bothEnds =
        seen ->
            seen.keys().stream()
                .flatMap(here -> Stream.of(here, new StockKey(location, here.sku())))
                .toList();
    return new Question<>(new HashSet<>(List.of(from, to)), List.of(), bothEnds, rule);
  }

  boolean needsLevelsOfReservations() {
    return levelsOf != NONE;
  }

  Question<T> with(Function<WorkingSet, T> otherRule) {
    return new Question<>(reservations, levels, levelsOf, otherRule);
  }
}
