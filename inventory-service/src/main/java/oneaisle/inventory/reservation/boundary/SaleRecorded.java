package oneaisle.inventory.reservation.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/** A till sold something or took it back (event of the order service). */
public record SaleRecorded(
    @NotNull String saleId,
    @NotNull String location,
    String register,
    @NotNull Instant soldAt,
    @NotNull @Valid List<Line> lines) {

  /**
   * @param quantity negative where units came back
   */
  public record Line(int line, @NotNull String sku, int quantity) {}
}
