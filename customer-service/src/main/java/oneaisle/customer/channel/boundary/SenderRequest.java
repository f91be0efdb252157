package oneaisle.customer.channel.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import oneaisle.customer.profile.entity.IdentifierType;

/**
 * Who writes.
 *
 * @param verified true: the connector has verified that the sender holds this address (the web
 *     shop's chat knows who is signed in); false: it doubts it; left out: what the channel proves
 *     by itself
 */
public record SenderRequest(
    @NotNull IdentifierType type, @NotBlank @Size(max = 254) String value, Boolean verified) {}
