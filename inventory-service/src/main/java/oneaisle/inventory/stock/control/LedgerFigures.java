package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;

/** What is there, and what of it cannot be sold, is the sum of the movements. */
@ApplicationScoped
public class LedgerFigures implements FigureSource {

  @Inject private Sql sql;

  @Override
  public Quantities correct(StockKey key, Quantities figures) {
    return sql.query(
            "SELECT COALESCE(SUM(on_hand_change), 0) AS on_hand,"
                + " COALESCE(SUM(unavailable_change), 0) AS unavailable"
                + " FROM stock_movement WHERE location = ? AND sku = ?",
            List.of(key.location(), key.sku()),
            row ->
                new Quantities(
                    row.getInt("on_hand"),
                    row.getInt("unavailable"),
                    figures.reserved(),
                    figures.safetyStock(),
                    figures.incoming()))
        .get(0);
  }
}
