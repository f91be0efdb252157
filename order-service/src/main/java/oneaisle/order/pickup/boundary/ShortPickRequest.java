package oneaisle.order.pickup.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import oneaisle.order.catalogue.entity.Code;
import oneaisle.order.pickup.control.ReportShortPick.Lack;
import oneaisle.order.pickup.entity.ShortPickReason;
import oneaisle.shared.problem.InvalidInput;

/** Of which article, by GTIN or SKU, what is not picked could not be, and why. */
public record ShortPickRequest(
    @Pattern(regexp = "[0-9]{8,14}", message = "must be 8 to 14 digits") String gtin,
    @Pattern(regexp = Code.PATTERN, message = Code.MESSAGE) String sku,
    @NotNull ShortPickReason reason) {

  Lack lack() {
    if ((gtin == null) == (sku == null)) throw new InvalidInput("", "send either gtin or sku");
    return new Lack(sku, gtin, reason);
  }
}
