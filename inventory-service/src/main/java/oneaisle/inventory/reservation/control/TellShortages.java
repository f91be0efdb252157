package oneaisle.inventory.reservation.control;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import oneaisle.inventory.reservation.control.Reservations.Claim;
import oneaisle.inventory.reservation.entity.BrokenPromises;
import oneaisle.inventory.stock.control.LevelsShifted;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.shared.outbox.Outbox;

/**
 * Facts beat plans: where a fact took promised units, says which reservations can no longer be
 * kept; where fewer are missing, which ones still cannot; and where none is, that all can.
 */
@ApplicationScoped
public class TellShortages {

  @Inject private SettleExpiredHolds settleExpiredHolds;
  @Inject private Reservations reservations;
  @Inject private Shortages shortages;
  @Inject private Outbox outbox;
  @Inject private Event<PromisesBroken> promisesBroken;
  @Inject private Clock clock;

  void on(@Observes LevelsShifted shifted) {
    Instant now = clock.instant();
    settle(shifted.shorter(), now);
    List<StockLevel> shifting =
        Stream.concat(shifted.shorter().stream(), shifted.eased().stream()).toList();
    List<StockLevel> shorter = shifting.stream().filter(StockLevel::isShorterThanBefore).toList();
    List<StockLevel> recovered = shifting.stream().filter(StockLevel::hasRecovered).toList();
    tell(shifting);
    shortages.add(shorter, shifted.cause(), now);
    shortages.resolve(recovered.stream().map(StockLevel::key).toList(), now);
    if (!shorter.isEmpty()) promisesBroken.fire(new PromisesBroken(shorter, shifted.cause()));
  }

  /** What has run out is nobody's promise any more. */
  private void settle(List<StockLevel> shorter, Instant now) {
    SortedMap<StockKey, StockLevel> promised = new TreeMap<>();
    for (StockLevel level : shorter)
      if (level.quantities().reserved() > 0) promised.put(level.key(), level);
    if (!promised.isEmpty()) settleExpiredHolds.on(promised, now);
  }

  private void tell(List<StockLevel> shifting) {
    List<StockKey> promised =
        shifting.stream()
            .filter(level -> level.quantities().shortBy() > 0 && level.quantities().reserved() > 0)
            .map(StockLevel::key)
            .toList();
    Map<StockKey, List<Claim>> claims =
        reservations.claimsOn(promised).stream().collect(groupingBy(Claim::key));
    List<Outbox.Entry> events = new ArrayList<>();
    for (StockLevel level : shifting) {
      if (level.hasRecovered()) add(level, recovered(level), events);
      else if (level.isShorterThanBefore() || level.isLessShortThanBefore())
        add(
            level,
            event(level, broken(level, claims.getOrDefault(level.key(), List.of()))),
            events);
    }
    outbox.addAll(events);
  }

  private static void add(StockLevel level, Record event, List<Outbox.Entry> events) {
    events.add(new Outbox.Entry(level.key().toString(), level.nextSequence(), event));
  }

  private static StockRecovered recovered(StockLevel level) {
    Quantities quantities = level.quantities();
    return new StockRecovered(
        level.key().location(),
        level.key().sku(),
        quantities.onHand(),
        quantities.unavailable(),
        quantities.reserved());
  }

  private static List<UUID> broken(StockLevel level, List<Claim> claims) {
    return BrokenPromises.of(
        claims.stream()
            .map(
                claim ->
                    new BrokenPromises.Promise(
                        claim.reservation(), claim.units(), claim.status(), claim.createdAt()))
            .toList(),
        level.quantities().shortBy());
  }

  private static StockShort event(StockLevel level, List<UUID> broken) {
    Quantities quantities = level.quantities();
    return new StockShort(
        level.key().location(),
        level.key().sku(),
        quantities.onHand(),
        quantities.unavailable(),
        quantities.reserved(),
        quantities.shortBy(),
        broken);
  }
}
