package oneaisle.inventory.reservation.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import oneaisle.inventory.item.entity.Sku;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.reservation.entity.ReservationDraft;

/** What is to be reserved, and how. */
public record ReservationRequest(
    @NotNull @Pattern(regexp = Sku.KNOWN_PATTERN, message = Sku.KNOWN_MESSAGE) String location,
    @NotNull Channel channel,
    @NotBlank @Size(max = 100) String reference,
    @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid LineBody> lines,
    @Min(1) @Max(10_080) Integer holdMinutes,
    Boolean allowPartial,
    Boolean commit) {

  ReservationDraft draft() {
    return new ReservationDraft(
        location,
        channel,
        reference,
        LineBody.merged(lines),
        holdMinutes == null ? null : Duration.ofMinutes(holdMinutes),
        Boolean.TRUE.equals(allowPartial),
        Boolean.TRUE.equals(commit));
  }
}
