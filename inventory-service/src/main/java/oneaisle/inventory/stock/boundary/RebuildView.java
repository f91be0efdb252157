package oneaisle.inventory.stock.boundary;

import oneaisle.inventory.stock.control.RebuildStockLevel.Rebuilt;
import oneaisle.inventory.stock.entity.Quantities;

/**
 * What working a stock level out anew has found.
 *
 * @param differed whether anything had to be put right
 */
public record RebuildView(
    String location, String sku, boolean differed, Figures before, Figures after) {

  /** The figures that are sums of other records. */
  public record Figures(int onHand, int unavailable, int reserved, int incoming) {
    static Figures from(Quantities quantities) {
      return new Figures(
          quantities.onHand(),
          quantities.unavailable(),
          quantities.reserved(),
          quantities.incoming());
    }
  }

  static RebuildView from(Rebuilt rebuilt) {
    return new RebuildView(
        rebuilt.key().location(),
        rebuilt.key().sku(),
        rebuilt.differed(),
        Figures.from(rebuilt.before()),
        Figures.from(rebuilt.after()));
  }
}
