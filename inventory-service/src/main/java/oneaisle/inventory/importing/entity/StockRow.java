package oneaisle.inventory.importing.entity;

import java.util.List;
import oneaisle.inventory.stock.entity.StockKey;

/** A row of the stock feed: what a location says it has. */
public record StockRow(long line, StockKey key, int onHand, int safetyStock) {

  public static final List<String> COLUMNS = List.of("location", "sku", "on_hand", "safety_stock");

  private static final int MAX = 10_000_000;

  public static StockRow read(CsvRow row) {
    return new StockRow(
        row.line(),
        new StockKey(row.code("location"), row.code("sku")),
        row.number("on_hand", MAX),
        row.number("safety_stock", MAX));
  }
}
