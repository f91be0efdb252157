package oneaisle.order.pickup.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Where the picked units lie. */
public record StageRequest(@NotBlank @Size(max = 32) String bin) {}
