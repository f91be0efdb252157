package oneaisle.order.pickup.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the code is replaced. */
public record CodeReplacementRequest(@NotBlank @Size(max = 500) String reason) {}
