package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.InsufficientStock;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.reservation.entity.ReservationDraft;
import oneaisle.inventory.reservation.entity.ReservationDraft.Decision;

/** The one way to a claim on stock, for a new reservation as for one that moves. */
@ApplicationScoped
class ClaimStock {

  @Inject private ExpiredHolds expiredHolds;
  @Inject private ChannelBuffers buffers;
  @Inject private HoldTimes holdTimes;

  /**
   * @param set in which the levels of the draft are locked
   * @throws InsufficientStock naming every short line; then nothing has changed
   */
  Reservation claim(UUID id, ReservationDraft draft, WorkingSet set) {
    int buffer = buffers.of(draft.channel());
    Decision decision = decide(draft, set, buffer);
    Reservation made =
        Reservation.make(id, draft, decision.granted(), holdTimes.of(draft), set.now());
    decision
        .granted()
        .forEach(
            (sku, units) -> {
              if (units > 0) set.levels().get(made.key(sku)).reserve(units, buffer);
            });
    set.make(made, StockReserved.from(made));
    return made;
  }

  /** Looks for holds that have run out only where they would make a difference. */
  private Decision decide(ReservationDraft draft, WorkingSet set, int buffer) {
    Decision decision = draft.decide(set.levels(), buffer);
    if (!decision.grantsAll() && expiredHolds.settle(set, draft.keys())) {
      decision = draft.decide(set.levels(), buffer);
    }
    boolean acceptable = decision.grantsAll() || draft.allowPartial() && decision.grantsSome();
    if (!acceptable) throw new InsufficientStock(draft.location(), decision.shortLines());
    return decision;
  }
}
