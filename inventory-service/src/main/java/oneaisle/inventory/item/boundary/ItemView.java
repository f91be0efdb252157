package oneaisle.inventory.item.boundary;

import oneaisle.inventory.item.entity.Item;
import oneaisle.inventory.item.entity.ItemDetails;
import oneaisle.shared.money.Money;

/** An item as callers see it. */
public record ItemView(String sku, String gtin, String name, String category, Money unitPrice) {

  static ItemView from(Item item) {
    ItemDetails details = item.details();
    return new ItemView(
        item.sku(), details.gtin(), details.name(), details.category(), details.unitPrice());
  }
}
