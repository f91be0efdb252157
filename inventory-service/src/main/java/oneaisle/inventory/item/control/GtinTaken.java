package oneaisle.inventory.item.control;

import oneaisle.shared.problem.Refusal;

/** A barcode leads to one article only. */
public class GtinTaken extends Refusal {
  public GtinTaken(String gtin, String sku) {
    super(Kind.CONFLICT, "The gtin " + gtin + " belongs to the item " + sku + ".");
    with("gtin", gtin);
    with("sku", sku);
  }
}
