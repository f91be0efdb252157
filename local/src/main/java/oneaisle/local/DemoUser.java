package oneaisle.local;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** A person who may log in at the local issuer. The password of all of them is {@code demo}. */
public record DemoUser(
    String username, List<String> roles, String customerId, List<String> locations) {

  static final String PASSWORD = "demo";

  /** All of them, from the file {@code issuer/directory.json}. */
  public static List<DemoUser> all() {
    try (InputStream json = DemoUser.class.getResourceAsStream("/issuer/directory.json")) {
      return Json.MAPPER.readValue(json, new TypeReference<List<DemoUser>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the directory of demo users cannot be read", e);
    }
  }

  public static Optional<DemoUser> named(String username) {
    return all().stream().filter(user -> user.username().equals(username)).findFirst();
  }
}
