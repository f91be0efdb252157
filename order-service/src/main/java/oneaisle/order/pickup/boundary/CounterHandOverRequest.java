package oneaisle.order.pickup.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Order number and code as the shopper said them; spaces, hyphens and case do not matter. */
public record CounterHandOverRequest(
    @NotBlank @Size(max = 32) String orderNumber, @NotBlank @Size(max = 32) String code) {}
