package oneaisle.customer.support.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * @param channel left out for the channel of the customer's last message
 */
public record ReplyRequest(
    @NotBlank @Size(max = 10_000) String text,
    @Pattern(regexp = "[a-z]{2,20}", message = "must be the name of a channel") String channel) {}
