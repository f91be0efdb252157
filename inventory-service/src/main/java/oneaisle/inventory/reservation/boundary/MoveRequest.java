package oneaisle.inventory.reservation.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * Where a reservation is to go on.
 *
 * @param reservationId the caller's id of the reservation there
 */
public record MoveRequest(@NotNull UUID reservationId, @NotBlank @Size(max = 64) String location) {}
