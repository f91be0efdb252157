package oneaisle.inventory.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import oneaisle.inventory.count.control.AskForCounts.Doubt;
import oneaisle.inventory.count.entity.CountCause;
import oneaisle.inventory.reservation.control.Reservations;
import oneaisle.inventory.reservation.control.Reservations.Claim;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * A picker looked for promised units and did not find them. Nothing more is promised of the article
 * there until somebody has counted, and the books no longer have the missing units: a fact, by
 * which other pickups may lose theirs.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class RecordShortPick {

  static final String CAUSE = "PickShort";

  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private Counts counts;
  @Inject private Reservations reservations;
  @Inject private AskForCounts askForCounts;

  /** What a count found after it, holds it already. */
  public void record(ShortPick pick) {
    SortedMap<StockKey, StockLevel> locked = levels.lockOrBegin(List.of(pick.key()));
    StockLevel level = locked.get(pick.key());
    if (level.wasCountedAfter(pick.at()) || wasCountAskedFor(pick)) return;
    askForCounts.about(
        List.of(new Doubt(pick.key(), CountCause.SHORT_PICK, pick.reference(), CAUSE)));
    int lost = level.notFound(stillClaimed(pick), movedSince(pick));
    if (lost == 0) return;
    StockMovement gone =
        new StockMovement(
            Ids.next(),
            pick.key(),
            MovementReason.ADJUSTMENT,
            -lost,
            0,
            Reference.shortPick(pick.fulfilment(), pick.step()),
            CAUSE,
            pick.at());
    String document = gone.reference().document();
    if (movements.unknown(document, List.of(gone)).isEmpty()) return;
    level.apply(gone);
    movements.append(List.of(gone));
    levels.save(locked.values(), new Cause(CAUSE, document));
  }

  private boolean wasCountAskedFor(ShortPick pick) {
    return counts
        .opened(pick.key().location(), CountCause.SHORT_PICK, pick.reference())
        .isPresent();
  }

  /**
   * What is missing of what the pickup still claims: where it was cancelled or handed over since,
   * its units are nobody's any more, or gone.
   */
  private int stillClaimed(ShortPick pick) {
    int claimed =
        reservations.claimsOn(List.of(pick.key())).stream()
            .filter(claim -> claim.reservation().equals(pick.reservation()))
            .mapToInt(Claim::units)
            .sum();
    return Math.min(claimed, pick.missing());
  }

  private int movedSince(ShortPick pick) {
    return movements.movedSince(List.of(pick.key()), pick.at()).getOrDefault(pick.key(), 0);
  }

  /**
   * @param reservation that claims the units for the pickup
   * @param orderNumber as people know it
   * @param step which step of the order it is
   * @param missing units that were looked for and not found
   */
  public record ShortPick(
      UUID fulfilment,
      UUID reservation,
      String orderNumber,
      long step,
      StockKey key,
      int missing,
      Instant at) {

    String reference() {
      return "pickup " + orderNumber + "/" + step;
    }
  }
}
