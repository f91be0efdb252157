package oneaisle.order.pickup.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The code as the shopper said it; spaces, hyphens and case do not matter. */
public record HandOverRequest(@NotBlank @Size(max = 32) String code) {}
