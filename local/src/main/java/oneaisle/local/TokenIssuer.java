package oneaisle.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A small OpenID provider for development: signs tokens for the demo users and for the services.
 * Its key is kept in the folder, so tokens stay good when it is started again.
 */
public final class TokenIssuer extends HttpPart {

  /**
   * The client of the command line: gives people tokens, and itself may do what an administrator
   * may.
   */
  public static final String CLI_CLIENT = "oneaisle-cli";

  private static final int KEY_BITS = 2048;

  private final Path folder;
  private final Path log;
  private final Secrets secrets;
  private final Clock clock = Clock.systemUTC();
  private final RSAKey key;

  public TokenIssuer(Path folder, int port, Secrets secrets) {
    this(folder, folder.resolve("issuer.log"), port, secrets);
  }

  TokenIssuer(Path folder, Path log, int port, Secrets secrets) {
    super(port);
    this.folder = folder;
    this.log = log;
    this.secrets = secrets;
    this.key = keptKey();
  }

  private RSAKey keptKey() {
    Path file = folder.resolve("issuer-key.json");
    try {
      if (!Files.exists(file)) {
        RSAKey fresh =
            new RSAKeyGenerator(KEY_BITS)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .keyID(UUID.randomUUID().toString())
                .generate();
        Folders.writePrivately(file, fresh.toJSONString());
      }
      return RSAKey.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("the issuer's key cannot be kept in " + file, e);
    } catch (JOSEException | ParseException e) {
      throw new StackFailure("the issuer's key in " + file + " is broken: delete the file", e);
    }
  }

  /** A token as the demo user would get it by logging in. */
  public String token(String username) {
    DemoUser user =
        DemoUser.named(username)
            .orElseThrow(
                () ->
                    new StackFailure(
                        "there is no demo user %s; there are %s"
                            .formatted(
                                username,
                                DemoUser.all().stream().map(DemoUser::username).toList())));
    return tokenOf(user);
  }

  /** A token as the service would get it for its client credentials. */
  public String clientToken(String client) {
    List<String> roles =
        CLI_CLIENT.equals(client) ? List.of("service", "admin") : List.of("service");
    return draft(client).roles(roles).sign();
  }

  /** A token for anybody, to be filled, or spoilt, by a test. */
  public TokenDraft draft(String subject) {
    return new TokenDraft(key, url(), subject, clock.instant());
  }

  private String tokenOf(DemoUser user) {
    TokenDraft draft = draft(user.username()).roles(user.roles());
    if (user.customerId() != null) {
      draft.customerId(user.customerId());
    }
    if (!user.locations().isEmpty()) {
      draft.locations(user.locations());
    }
    return draft.sign();
  }

  public String jwksUrl() {
    return url() + "/jwks";
  }

  public String tokenUrl() {
    return url() + "/token";
  }

  @Override
  protected Reply answer(Request request) {
    return switch (request.method() + " " + request.path()) {
      case "POST /token" -> grant(form(request.body()));
      case "GET /jwks" ->
          Reply.json(200, Map.of("keys", List.of(key.toPublicJWK().toJSONObject())));
      case "GET /.well-known/openid-configuration" -> Reply.json(200, configuration());
      default ->
          error(
              404,
              "not_found",
              "there is only POST /token, GET /jwks, GET /.well-known/openid-configuration");
    };
  }

  private Reply grant(Map<String, String> form) {
    return switch (form.getOrDefault("grant_type", "")) {
      case "password" -> grantToUser(form);
      case "client_credentials" -> grantToClient(form);
      case "" -> error(400, "invalid_request", "grant_type is missing");
      default -> error(400, "unsupported_grant_type", "use password or client_credentials");
    };
  }

  private Reply grantToUser(Map<String, String> form) {
    if (!CLI_CLIENT.equals(form.get("client_id"))) {
      return error(401, "invalid_client", "only " + CLI_CLIENT + " may log people in");
    }
    Optional<DemoUser> user = DemoUser.named(form.getOrDefault("username", ""));
    if (user.isEmpty() || !same(DemoUser.PASSWORD, form.get("password"))) {
      return error(400, "invalid_grant", "user name or password is wrong");
    }
    return granted(tokenOf(user.get()));
  }

  private Reply grantToClient(Map<String, String> form) {
    String client = form.getOrDefault("client_id", "");
    String secret = secrets.clientSecrets().get(client);
    if (secret == null || !same(secret, form.get("client_secret"))) {
      return error(401, "invalid_client", "client_id or client_secret is wrong");
    }
    return granted(clientToken(client));
  }

  private static boolean same(String expected, String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static Reply granted(String token) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("access_token", token);
    body.put("token_type", "Bearer");
    body.put("expires_in", TokenDraft.LIFETIME.toSeconds());
    return Reply.json(200, body);
  }

  private static Reply error(int status, String error, String description) {
    return Reply.json(status, Map.of("error", error, "error_description", description));
  }

  private Map<String, Object> configuration() {
    return Map.of(
        "issuer", url(),
        "token_endpoint", tokenUrl(),
        "jwks_uri", jwksUrl(),
        "grant_types_supported", List.of("password", "client_credentials"),
        "response_types_supported", List.of("token"),
        "subject_types_supported", List.of("public"),
        "id_token_signing_alg_values_supported", List.of("RS256"));
  }

  @Override
  public String name() {
    return "issuer";
  }

  @Override
  public List<Integer> ports() {
    return List.of(port());
  }

  @Override
  public Path log() {
    return log;
  }
}
