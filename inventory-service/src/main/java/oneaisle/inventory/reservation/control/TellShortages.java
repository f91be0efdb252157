package oneaisle.inventory.reservation.control;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
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
import oneaisle.inventory.reservation.control.Reservations.Claim;
import oneaisle.inventory.reservation.entity.BrokenPromises;
import oneaisle.inventory.stock.control.LevelsShifted;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.shared.outbox.Outbox;

/**
 * Facts beat plans: where a fact took promised units, says which reservations can no longer be
 * kept.
 */
@ApplicationScoped
public class TellShortages {

  @Inject private SettleExpiredHolds settleExpiredHolds;
  @Inject private Reservations reservations;
  @Inject private Shortages shortages;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  void on(@Observes LevelsShifted shifted) {
    Instant now = clock.instant();
    tell(shifted, now);
    shortages.resolve(shifted.recovered().stream().map(StockLevel::key).toList(), now);
  }

  private void tell(LevelsShifted shifted, Instant now) {
    SortedMap<StockKey, StockLevel> promised = new TreeMap<>();
    for (StockLevel level : shifted.shorter())
      if (level.quantities().reserved() > 0) promised.put(level.key(), level);
    if (!promised.isEmpty())
      settleExpiredHolds.on(promised, now); // they are nobody's promises any more
    List<StockLevel> shorter =
        shifted.shorter().stream().filter(StockLevel::isShorterThanBefore).toList();
    Map<StockKey, List<Claim>> claims =
        reservations.claimsOn(promised.keySet()).stream().collect(groupingBy(Claim::key));
    List<Outbox.Entry> events = new ArrayList<>();
    for (StockLevel level : shorter) {
      List<UUID> broken = broken(level, claims.getOrDefault(level.key(), List.of()));
      events.add(
          new Outbox.Entry(level.key().toString(), level.nextSequence(), event(level, broken)));
    }
    shortages.add(shorter, shifted.cause(), now);
    outbox.addAll(events);
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
