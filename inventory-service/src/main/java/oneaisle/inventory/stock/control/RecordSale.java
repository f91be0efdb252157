package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import oneaisle.inventory.stock.entity.Reference;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Takes a sale over the counter: a fact, never refused, whether the article was known, there, or
 * promised to somebody else. Each line is a movement; each stock level is written once, however
 * many lines it has.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class RecordSale {

  private static final String CAUSE = "SaleRecorded";

  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private Hearings hearings;

  public void record(Sale sale) {
    List<StockMovement> lines = new ArrayList<>();
    for (Line line : sale.lines()) {
      if (line.quantity() == 0) continue;
      StockKey key = new StockKey(sale.location(), line.sku());
      Reference reference = Reference.sale(sale.id(), line.number());
      lines.add(StockMovement.sold(key, line.quantity(), reference, sale.actor(), sale.soldAt()));
    }
    if (lines.isEmpty()) return;
    SortedMap<StockKey, StockLevel> locked =
        levels.lockOrBegin(lines.stream().map(StockMovement::key).toList());
    String document = lines.get(0).reference().document();
    List<StockMovement> fresh = movements.unknown(document, lines);
    if (fresh.isEmpty()) return;
    hearings.sale(sale.location());
    List<StockMovement> told = new ArrayList<>(fresh);
    fresh.forEach(sold -> locked.get(sold.key()).seenByCount(sold).ifPresent(told::add));
    told.forEach(movement -> locked.get(movement.key()).apply(movement));
    movements.append(told);
    levels.save(locked.values(), new Cause(CAUSE, document));
  }

  /**
   * @param actor the register
   */
  public record Sale(String id, String location, String actor, Instant soldAt, List<Line> lines) {}

  /**
   * @param quantity negative where units came back
   */
  public record Line(int number, String sku, int quantity) {}
}
