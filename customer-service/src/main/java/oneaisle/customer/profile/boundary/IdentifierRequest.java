package oneaisle.customer.profile.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import oneaisle.customer.profile.entity.IdentifierType;

/**
 * @param verified whether the caller has made sure that it is this customer's; false where not said
 */
public record IdentifierRequest(
    @NotNull IdentifierType type, @NotBlank @Size(max = 254) String value, Boolean verified) {

  boolean isVerified() {
    return Boolean.TRUE.equals(verified);
  }
}
