package oneaisle.customer.support.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * @param orderIds orders of this customer it is about; may be left out
 */
public record OpenCaseRequest(
    @NotNull UUID customerId,
    @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        String subject,
    @Size(max = 20) List<@NotNull UUID> orderIds) {}
