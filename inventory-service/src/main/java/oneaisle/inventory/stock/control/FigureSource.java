package oneaisle.inventory.stock.control;

import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;

/**
 * Knows some figures of a stock level from the records that they are the sum of. The level is
 * locked while it is asked, and whoever writes such a record holds the same lock.
 */
public interface FigureSource {

  /** The figures with its own put right; the others as they are. */
  Quantities correct(StockKey key, Quantities figures);
}
