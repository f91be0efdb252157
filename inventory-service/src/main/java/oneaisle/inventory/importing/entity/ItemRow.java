package oneaisle.inventory.importing.entity;

import java.util.List;
import oneaisle.inventory.item.entity.Gtin;
import oneaisle.inventory.item.entity.ItemDetails;
import oneaisle.shared.money.Money;

/** A row of the item feed. */
public record ItemRow(long line, String sku, ItemDetails details) {

  public static final List<String> COLUMNS =
      List.of("sku", "gtin", "name", "category", "unit_price", "currency");

  public static ItemRow read(CsvRow row) {
    String gtin = row.text("gtin", 14);
    if (gtin != null && !Gtin.isWellFormed(gtin)) throw new RowRejected("gtin " + Gtin.MESSAGE);
    if (gtin != null && !Gtin.checks(gtin)) throw new RowRejected("gtin " + Gtin.WRONG_CHECK_DIGIT);
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
      throw new RowRejected("unit_price or currency: " + e.getMessage());
    }
  }
}
