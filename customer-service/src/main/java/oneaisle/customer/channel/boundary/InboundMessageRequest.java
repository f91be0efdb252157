package oneaisle.customer.channel.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A message as the channel's connector hands it over.
 *
 * @param externalId the channel's own id of the message, unique on the channel; of a mail its
 *     Message-ID
 * @param name as the sender calls themselves
 * @param orderNumber the order it is about, where the channel knows
 * @param inReplyTo the id of the message it answers; of a mail the Message-ID
 * @param sentAt by the sender's clock
 */
public record InboundMessageRequest(
    @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be printable ASCII without spaces")
        String externalId,
    @NotNull @Valid SenderRequest from,
    @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line") String name,
    @NotBlank @Size(max = 10_000) String text,
    @Size(max = 200) @Pattern(regexp = "[^\\p{Cntrl}]*", message = "must be one line")
        String subject,
    @Size(max = 40) String orderNumber,
    @Size(max = 200)
        @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be printable ASCII without spaces")
        String inReplyTo,
    Instant sentAt) {}
