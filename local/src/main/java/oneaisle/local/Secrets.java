package oneaisle.local;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything the parts of one stack must not tell: made at random when a stack is made, kept in a
 * file that only its owner may read, never in the source.
 */
public record Secrets(
    String rootPassword,
    Map<String, String> schemaPasswords,
    Map<String, String> clientSecrets,
    String pickupCodeSecret,
    String channelSecret) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 33;

  public static Secrets random() {
    Map<String, String> schemas = new LinkedHashMap<>();
    MariaDb.SCHEMAS.forEach(schema -> schemas.put(schema, next()));
    Map<String, String> clients = new LinkedHashMap<>();
    for (Application application : Application.values()) {
      clients.put(application.module(), next());
    }
    clients.put(TokenIssuer.CLI_CLIENT, next());
    return new Secrets(next(), schemas, clients, next(), next());
  }

  /** 44 characters that need no quoting in SQL, a shell or a URL. */
  private static String next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  public String schemaPassword(String schema) {
    return required(schemaPasswords, schema);
  }

  public String clientSecret(String client) {
    return required(clientSecrets, client);
  }

  private static String required(Map<String, String> secrets, String name) {
    String secret = secrets.get(name);
    if (secret == null) {
      throw new IllegalArgumentException("no secret for " + name);
    }
    return secret;
  }
}
