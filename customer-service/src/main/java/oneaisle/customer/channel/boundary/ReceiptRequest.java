package oneaisle.customer.channel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What became of a message we sent.
 *
 * @param providerMessageId the Message-ID of a mail, without angle brackets
 * @param reason why it bounced
 */
public record ReceiptRequest(
    @NotBlank @Size(max = 200) String providerMessageId,
    @NotNull ReceiptOutcome outcome,
    @Size(max = 300) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        String reason) {}
