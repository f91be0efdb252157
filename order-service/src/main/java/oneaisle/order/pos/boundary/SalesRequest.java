package oneaisle.order.pos.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import oneaisle.order.catalogue.entity.Code;
import oneaisle.shared.money.Money;

/** A batch of sales of one store, possibly hours old. */
public record SalesRequest(@NotEmpty @Size(max = 200) List<@NotNull @Valid SaleBody> sales) {

  /**
   * One sale.
   *
   * @param sequence the register's own number of it, so that missing ones are noticed
   * @param loyaltyId the card that was shown
   */
  public record SaleBody(
      @NotNull @Pattern(regexp = Code.PATTERN, message = Code.MESSAGE) String saleId,
      @NotNull
          @Pattern(regexp = "[\\x21-\\x7e]{1,32}", message = "must be 1 to 32 printable characters")
          String register,
      @Positive @Max(999_999_999_999L) Long sequence,
      @NotNull Instant soldAt,
      @Pattern(regexp = Code.PATTERN, message = Code.MESSAGE) String loyaltyId,
      @NotEmpty @Size(max = 1_000) List<@NotNull @Valid LineBody> lines) {}

  /**
   * One line of a sale, with the price that was paid.
   *
   * @param quantity negative where something was brought back
   */
  public record LineBody(
      @NotNull @Positive Integer line,
      @NotNull @Pattern(regexp = Code.PATTERN, message = Code.MESSAGE) String sku,
      @NotNull @Min(-100_000) @Max(100_000) Integer quantity,
      @NotNull Money unitPrice) {}
}
