package oneaisle.inventory.item.control;

import oneaisle.inventory.item.entity.Item;
import oneaisle.inventory.item.entity.ItemDetails;
import oneaisle.shared.money.Money;

/** An item is new or says something else than before. */
public record ItemChanged(String sku, String gtin, String name, String category, Money unitPrice) {

  public static ItemChanged from(Item item) {
    ItemDetails details = item.details();
    return new ItemChanged(
        item.sku(), details.gtin(), details.name(), details.category(), details.unitPrice());
  }
}
