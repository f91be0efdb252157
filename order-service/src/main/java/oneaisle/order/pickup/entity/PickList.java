package oneaisle.order.pickup.entity;

import java.util.List;

/** The lines of a pickup as its picker sees them: by what lies on the shelf. */
public final class PickList {

  private final List<FulfilmentLine> lines;

  PickList(List<FulfilmentLine> lines) {
    this.lines = lines;
  }

  /**
   * Units of an item that are still to be found. Exactly one of SKU and GTIN says which item.
   *
   * @throws WrongItem where it is on no line
   */
  public Missing missing(String sku, String gtin) {
    List<FulfilmentLine> ofItem = ofItem(sku, gtin);
    int units = ofItem.stream().mapToInt(line -> line.quantity() - line.picked()).sum();
    return new Missing(ofItem.get(0).sku(), units);
  }

  void take(String sku, String gtin, int units) {
    Missing missing = missing(sku, gtin);
    if (units > missing.units) throw new TooManyPicked(missing.sku, missing.units);
    int left = units;
    for (FulfilmentLine line : ofItem(sku, gtin)) left -= line.take(left);
  }

  private List<FulfilmentLine> ofItem(String sku, String gtin) {
    List<FulfilmentLine> ofItem = lines.stream().filter(line -> line.isItem(sku, gtin)).toList();
    if (ofItem.isEmpty()) throw new WrongItem(sku != null ? sku : gtin);
    return ofItem;
  }

  /** How many units of an article are still to be found. */
  public record Missing(String sku, int units) {}
}
