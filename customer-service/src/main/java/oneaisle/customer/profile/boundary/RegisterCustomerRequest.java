package oneaisle.customer.profile.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * @param id for a caller who keeps customers elsewhere and wants the same id here; else one is made
 * @param language ISO 639 with an optional region: {@code en}, {@code de-AT}
 */
public record RegisterCustomerRequest(
    UUID id,
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must not contain control characters")
        String name,
    @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?", message = "must be a language like en or de-AT")
        String language,
    @Valid @Size(max = 20) List<@NotNull @Valid IdentifierRequest> identifiers) {}
