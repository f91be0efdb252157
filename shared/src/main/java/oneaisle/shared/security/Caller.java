package oneaisle.shared.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, as their token says.
 *
 * @param subject the token's {@code sub}; {@code anonymous} without a token
 * @param roles the token's {@code groups}
 * @param customerId the shopper's own customer record
 * @param locations the location codes a member of store staff works at
 */
public record Caller(
    String subject, Set<String> roles, Optional<UUID> customerId, Set<String> locations) {

  public static final Caller ANONYMOUS =
      new Caller("anonymous", Set.of(), Optional.empty(), Set.of());

  public boolean is(String role) {
    return roles.contains(role);
  }

  public boolean isAny(String... anyOf) {
    for (String role : anyOf) if (roles.contains(role)) return true;
    return false;
  }

  public boolean isAnonymous() {
    return roles.isEmpty();
  }

  /** A shopper reaches only what is theirs; every other role is checked by its own rule. */
  public boolean isCustomer(UUID customer) {
    return customerId.isPresent() && customerId.get().equals(customer);
  }

  /** Store staff reach their own locations; admins and other services reach all. */
  public boolean worksAt(String location) {
    return locations.contains(location) || isAny(Role.ADMIN, Role.SERVICE);
  }
}
