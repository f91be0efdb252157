package oneaisle.order.ordering.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the order is called off. */
public record CancelRequest(@NotBlank @Size(max = 500) String reason) {}
