package oneaisle.customer.profile.boundary;

import java.time.Instant;
import oneaisle.customer.profile.entity.BlockedIdentifier;
import oneaisle.customer.profile.entity.IdentifierType;

/** A value that identifies nobody, and why. */
public record BlockedIdentifierView(
    IdentifierType type, String value, String reason, String blockedBy, Instant blockedAt) {

  static BlockedIdentifierView from(BlockedIdentifier blocked) {
    return new BlockedIdentifierView(
        blocked.type(),
        blocked.value(),
        blocked.reason(),
        blocked.blockedBy(),
        blocked.blockedAt());
  }
}
