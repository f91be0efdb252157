package oneaisle.order.ordering.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import oneaisle.order.catalogue.entity.Code;
import oneaisle.order.orderbook.entity.Channel;

/**
 * What somebody wants to order.
 *
 * @param customerId a shopper's own is in their token and may be left out
 * @param contact how to reach a guest, who has no customer record
 */
public record PlaceOrderRequest(
    @NotNull Channel channel,
    UUID customerId,
    @Valid GuestContact contact,
    @NotEmpty @Size(max = 100) List<@NotNull @Valid Line> lines,
    @NotNull @Valid Pickup pickup) {

  /** How to reach a guest: an e-mail address or a phone number, or both. */
  public record GuestContact(
      @NotBlank @Size(max = 200) String name,
      @Email @Size(max = 254) String email,
      @Pattern(
              regexp = "[+0-9 ()./-]{4,32}",
              message = "must be a phone number of 4 to 32 characters")
          String phone) {}

  /** One item and how many units of it; the price is the catalogue's. */
  public record Line(
      @NotNull @Pattern(regexp = Code.PATTERN, message = Code.MESSAGE) String sku,
      @NotNull @Min(1) @Max(100_000) Integer quantity) {}

  /** Where it is collected, and by whom if not by the shopper. */
  public record Pickup(
      @NotNull @Pattern(regexp = Code.PATTERN, message = Code.MESSAGE) String location,
      @Size(min = 1, max = 200) String collectorName) {}
}
