package oneaisle.inventory.reservation.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import oneaisle.inventory.item.entity.Sku;

/**
 * Where a reservation is to go on.
 *
 * @param reservationId the caller's id of the reservation there
 */
public record MoveRequest(
    @NotNull UUID reservationId,
    @NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE) String location) {}
