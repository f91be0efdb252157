package oneaisle.inventory.reservation.control;

import java.util.List;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.entity.StockLevel;

/**
 * Told inside the transaction, before the levels are written: a fact took units that were promised,
 * or that nobody knew of. Each has been told as the event of the level's sequence number.
 */
public record PromisesBroken(List<StockLevel> levels, Cause cause) {}
