package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.reservation.entity.InsufficientStock;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.reservation.entity.ReservationDraft;
import oneaisle.inventory.reservation.entity.ReservationDraft.Decision;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Claims stock: all lines or none, unless the caller takes what there is. Steps: lock the levels in
 * key order, decide by the entities' rules, write, tell.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class ReserveStock {

  @Inject private StockLevels levels;
  @Inject private Reservations reservations;
  @Inject private ExpiredHolds expiredHolds;
  @Inject private ChannelBuffers buffers;
  @Inject private LocationMap locations;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /**
   * @param id the caller's, so that asking again is harmless
   * @throws InsufficientStock naming every short line
   * @throws ReservationDiffers where the id was used for something else
   */
  public Reserved reserve(UUID id, ReservationDraft draft) {
    requireServing(draft.location());
    Map<StockKey, StockLevel> locked = levels.lock(draft.keys());
    // only now: a twin of this request has either not begun or is finished
    Optional<Reservation> before = reservations.find(id);
    if (before.isPresent()) return again(before.get(), draft);
    Instant now = clock.instant();
    int buffer = buffers.of(draft.channel());
    Decision decision = decide(draft, locked, buffer, now);
    Reservation made = Reservation.make(id, draft, decision.granted(), now);
    decision.granted().forEach((sku, units) -> claim(locked, made.key(sku), units, buffer));
    reservations.add(List.of(made));
    outbox.add(id.toString(), made.sequence(), StockReserved.from(made));
    levels.save(locked.values(), new Cause("StockReserved", id.toString()));
    return new Reserved(made, true);
  }

  /** Looks for holds that have run out only where they would make a difference. */
  private Decision decide(
      ReservationDraft draft, Map<StockKey, StockLevel> locked, int buffer, Instant now) {
    Decision decision = draft.decide(locked, buffer);
    if (!decision.grantsAll() && !locked.isEmpty() && expiredHolds.settleOn(locked, now)) {
      decision = draft.decide(locked, buffer);
    }
    boolean acceptable = decision.grantsAll() || draft.allowPartial() && decision.grantsSome();
    if (!acceptable) throw new InsufficientStock(draft.location(), decision.shortLines());
    return decision;
  }

  private static void claim(Map<StockKey, StockLevel> locked, StockKey key, int units, int buffer) {
    if (units > 0) locked.get(key).reserve(units, buffer);
  }

  private static Reserved again(Reservation before, ReservationDraft draft) {
    if (!before.isOf(draft)) throw new ReservationDiffers(before.id());
    return new Reserved(before, false);
  }

  private void requireServing(String location) {
    boolean serving =
        locations.find(location).filter(place -> place.details().active()).isPresent();
    if (!serving) throw new LocationNotServing(location);
  }

  /** The reservation, and whether this request made it. */
  public record Reserved(Reservation reservation, boolean created) {}
}
