package oneaisle.shared.security;

import static jakarta.security.auth.message.AuthStatus.SEND_SUCCESS;
import static jakarta.security.auth.message.AuthStatus.SUCCESS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.security.auth.message.AuthException;
import jakarta.security.auth.message.AuthStatus;
import jakarta.security.auth.message.MessageInfo;
import jakarta.security.auth.message.MessagePolicy;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.auth.message.callback.GroupPrincipalCallback;
import jakarta.security.auth.message.config.AuthConfigFactory;
import jakarta.security.auth.message.config.AuthConfigProvider;
import jakarta.security.auth.message.config.ServerAuthContext;
import jakarta.security.auth.message.module.ServerAuthModule;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.UnsupportedCallbackException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Has the platform verify each token once in a while instead of at every request: reading the keys
 * and checking the signature cost several times what a request does, and even a request without a
 * token pays for the way there. Only what the platform has accepted is remembered, by the whole
 * header, never past the token's own end, and never for longer than {@link #REMEMBERED}, so that a
 * key that is no longer trusted is noticed as soon.
 *
 * <p>Stands before the platform's own module, by the rules of Jakarta Authentication.
 */
public final class KnownTokens implements ServerAuthModule {

  static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final int MOST = 10_000;
  private static final String LAYER = "HttpServlet";

  private final AuthConfigProvider provider;
  private final String application;
  private final Clock clock;
  private final Cache<String, JsonWebToken> known =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
  private CallbackHandler container;
  private ServerAuthContext platform;

  private KnownTokens(AuthConfigProvider provider, String application, Clock clock) {
    this.provider = provider;
    this.application = application;
    this.clock = clock;
  }

  /** Once, when the application starts. */
  public static void install(ServletContext context, Clock clock) {
    String application = context.getVirtualServerName() + " " + context.getContextPath();
    AuthConfigFactory modules = AuthConfigFactory.getFactory();
    AuthConfigProvider provider = modules.getConfigProvider(LAYER, application, null);
    if (provider == null) throw new IllegalStateException("The application has no @LoginConfig");
    modules.registerServerAuthModule(new KnownTokens(provider, application, clock), context);
  }

  @Override
  public void initialize(
      MessagePolicy request, MessagePolicy response, CallbackHandler handler, Map<String, Object> x)
      throws AuthException {
    container = handler;
    platform =
        provider
            .getServerAuthConfig(LAYER, application, handler)
            .getAuthContext(application, new Subject(), Map.of());
  }

  @Override
  public AuthStatus validateRequest(MessageInfo message, Subject client, Subject service)
      throws AuthException {
    HttpServletRequest request = (HttpServletRequest) message.getRequestMessage();
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) return accept(client, null);
    JsonWebToken before = known.getIfPresent(header);
    if (before != null && isAlive(before)) return accept(client, before);
    AuthStatus status = platform.validateRequest(message, client, service);
    if (status == SUCCESS)
      client.getPrincipals(JsonWebToken.class).stream()
          .findFirst()
          .ifPresent(token -> known.put(header, token));
    return status;
  }

  private boolean isAlive(JsonWebToken token) {
    return token.getExpirationTime() > clock.instant().getEpochSecond();
  }

  /**
   * @param token null for a request without one, which the routes then refuse or not
   */
  private AuthStatus accept(Subject client, JsonWebToken token) throws AuthException {
    try {
      if (token == null) {
        tell(new CallerPrincipalCallback(client, (Principal) null));
      } else {
        client.getPrincipals().add(token);
        tell(
            new CallerPrincipalCallback(client, token),
            new GroupPrincipalCallback(client, token.getGroups().toArray(String[]::new)));
      }
      return SUCCESS;
    } catch (IOException | UnsupportedCallbackException e) {
      throw new AuthException(e);
    }
  }

  private void tell(Callback... callbacks) throws IOException, UnsupportedCallbackException {
    container.handle(callbacks);
  }

  /** Nothing is added to an answer. */
  @Override
  public AuthStatus secureResponse(MessageInfo message, Subject service) {
    return SEND_SUCCESS;
  }

  @Override
  public void cleanSubject(MessageInfo message, Subject subject) throws AuthException {
    platform.cleanSubject(message, subject);
  }

  @Override
  public Class<?>[] getSupportedMessageTypes() {
    return new Class<?>[] {HttpServletRequest.class, HttpServletResponse.class};
  }
}
