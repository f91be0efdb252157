package oneaisle.shared.deadletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param reason why nobody will ever be able to take it
 */
public record DiscardReason(@NotBlank @Size(max = 500) String reason) {}
