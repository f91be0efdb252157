package oneaisle.customer.profile.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import oneaisle.customer.profile.entity.IdentifierType;

/**
 * @param reason who uses it, for whoever wonders later: {@code tablet on the counter}
 */
public record BlockIdentifierRequest(
    @NotNull IdentifierType type,
    @NotBlank @Size(max = 254) String value,
    @NotBlank @Size(max = 200) String reason) {}
