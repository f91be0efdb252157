package oneaisle.customer.profile.boundary;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is left out stays as it is. */
public record ChangeCustomerRequest(
    @Size(max = 200)
        @Pattern(
            regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*",
            message = "must be a name without control characters")
        String name,
    @Pattern(regexp = "[a-z]{2,3}(-[A-Z]{2})?", message = "must be a language like en or de-AT")
        String language) {}
