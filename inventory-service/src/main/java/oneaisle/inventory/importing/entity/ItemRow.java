package oneaisle.inventory.importing.entity;

import java.util.List;
import oneaisle.inventory.item.entity.Gtin;
import oneaisle.inventory.item.entity.ItemDetails;
import oneaisle.shared.money.Money;

/**
 * A row of the item feed. Its gtin needs the right length but not the right check digit: real lists
 * have made-up ones.
 */
public record ItemRow(long line, String sku, ItemDetails details) {

  public static final List<String> COLUMNS =
      List.of("sku", "gtin", "name", "category", "unit_price", "currency");

  public static ItemRow read(CsvRow row) {
    String gtin = row.text("gtin", 14);
    if (gtin != null && !Gtin.isWellFormed(gtin))
      throw new RowRejected("gtin must be 8, 12, 13 or 14 digits");
    ItemDetails details =
        new ItemDetails(gtin, row.required("name", 200), row.text("category", 100), price(row));
    return new ItemRow(row.line(), row.code("sku"), details);
  }

  private static Money price(CsvRow row) {
    String amount = row.required("unit_price", 16);
    if (!amount.matches("\\d{1,12}(\\.\\d{1,4})?"))
      throw new RowRejected("unit_price must be an amount, for example 12.50");
    try {
      return Money.of(amount, row.required("currency", 3));
    } catch (IllegalArgumentException e) {
      throw new RowRejected(
          "unit_price or currency: "
              + (e.getMessage() == null ? "unknown currency" : e.getMessage()));
    }
  }
}
