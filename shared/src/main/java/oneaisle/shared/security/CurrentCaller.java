package oneaisle.shared.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the current request, read once from its verified token. */
@RequestScoped
public class CurrentCaller {

  @Inject private JsonWebToken token;

  private Caller caller;

  public Caller get() {
    if (caller == null) caller = read();
    return caller;
  }

  private Caller read() {
    if (token == null || token.getName() == null) return Caller.ANONYMOUS;
    Set<String> roles = token.getGroups() == null ? Set.of() : Set.copyOf(token.getGroups());
    return new Caller(token.getSubject(), roles, customerId(), locations());
  }

  private Optional<UUID> customerId() {
    Object claim = token.getClaim("customer_id");
    if (claim == null) return Optional.empty();
    try {
      return Optional.of(UUID.fromString(text(claim)));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty(); // such a token owns nothing
    }
  }

  private Set<String> locations() {
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
