package oneaisle.shared.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.security.Principal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request, as {@link DenyByDefault} has read it from its token. */
@RequestScoped
public class CurrentCaller {

  private Caller caller = Caller.ANONYMOUS;

  public Caller get() {
    return caller;
  }

  /**
   * @param verified who the container says is asking; null where nobody said
   */
  Caller is(Principal verified) {
    if (verified instanceof JsonWebToken token) caller = read(token);
    return caller;
  }

  private static Caller read(JsonWebToken token) {
    if (token.getName() == null) return Caller.ANONYMOUS;
    Set<String> roles = token.getGroups() == null ? Set.of() : Set.copyOf(token.getGroups());
    return new Caller(token.getSubject(), roles, customerId(token), locations(token));
  }

  private static Optional<UUID> customerId(JsonWebToken token) {
    Object claim = token.getClaim("customer_id");
    if (claim == null) return Optional.empty();
    try {
      return Optional.of(UUID.fromString(text(claim)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty(); // such a token owns nothing
    }
  }

  private static Set<String> locations(JsonWebToken token) {
    Object claim = token.getClaim("locations");
    Set<String> codes = new LinkedHashSet<>();
    if (claim instanceof JsonArray array) array.forEach(value -> codes.add(text(value)));
    else if (claim instanceof Collection<?> values) values.forEach(value -> codes.add(text(value)));
    return Set.copyOf(codes);
  }

  private static String text(Object claim) {
    return claim instanceof JsonString string ? string.getString() : String.valueOf(claim);
  }
}
