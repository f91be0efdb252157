package oneaisle.inventory.reservation.boundary;

import java.time.Instant;
import java.util.List;

/** A till sold something or took it back (event of the order service). */
public record SaleRecorded(
    String saleId, String location, String register, Instant soldAt, List<Line> lines) {

  /**
   * @param quantity negative where units came back
   */
  public record Line(int line, String sku, int quantity) {}
}
