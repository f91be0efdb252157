package oneaisle.order.pickup.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import oneaisle.order.catalogue.entity.Code;
import oneaisle.order.pickup.control.PickItem.Scan;
import oneaisle.shared.problem.InvalidInput;

/** What was scanned: a GTIN or a SKU, and how many units of it. */
public record PickRequest(
    @Pattern(regexp = "[0-9]{8,14}", message = "must be 8 to 14 digits") String gtin,
    @Pattern(regexp = Code.PATTERN, message = Code.MESSAGE) String sku,
    @NotNull @Min(1) @Max(100_000) Integer quantity) {

  Scan scan() {
    if ((gtin == null) == (sku == null)) throw new InvalidInput("", "send either gtin or sku");
    return new Scan(sku, gtin, quantity);
  }
}
