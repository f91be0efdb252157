package oneaisle.inventory.stock.boundary;

import java.time.Instant;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockLevel;

/**
 * A stock level as staff see it: the book figures. What can be promised right now is the
 * availability's answer.
 */
public record StockView(
    String location,
    String sku,
    int onHand,
    int unavailable,
    int reserved,
    int safetyStock,
    int incoming,
    int availableToPromise,
    int shortBy,
    Instant countedAt,
    Instant soldAt) {

  static StockView from(StockLevel level) {
    Quantities quantities = level.quantities();
    return new StockView(
        level.key().location(),
        level.key().sku(),
        quantities.onHand(),
        quantities.unavailable(),
        quantities.reserved(),
        quantities.safetyStock(),
        quantities.incoming(),
        quantities.availableToPromise(),
        quantities.shortBy(),
        level.evidence().countedAt(),
        level.evidence().soldAt());
  }
}
