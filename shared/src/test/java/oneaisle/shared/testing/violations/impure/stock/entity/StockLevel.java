package oneaisle.shared.testing.violations.impure.stock.entity;

import oneaisle.shared.json.Json;

/** Violation: an entity that writes JSON. */
public class StockLevel {

  public byte[] toJson() {
    return Json.bytes(this);
  }
}
