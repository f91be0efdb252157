package oneaisle.customer.support.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * @param agent the subject of the agent's tokens
 */
public record AssignRequest(
    @NotBlank @Size(max = 150) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        String agent) {}
