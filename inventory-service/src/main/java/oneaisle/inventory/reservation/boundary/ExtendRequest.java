package oneaisle.inventory.reservation.boundary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * @param holdMinutes from now on
 */
public record ExtendRequest(@NotNull @Min(1) @Max(10_080) Integer holdMinutes) {}
