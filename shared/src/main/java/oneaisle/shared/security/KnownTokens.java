package oneaisle.shared.security;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Has the platform verify each token once in a while instead of at every request: reading the keys
 * and checking the signature costs several times what a request does. Only what the platform has
 * accepted is remembered, by the whole header, never past the token's own end, and never for longer
 * than {@link #REMEMBERED}, so that a key that is no longer trusted is noticed as soon.
 */
@Alternative
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
@ApplicationScoped
public class KnownTokens implements HttpAuthenticationMechanism {

  static final Duration REMEMBERED = Duration.ofSeconds(60);
  private static final int MOST = 10_000;

  @Inject private BeanManager beans;
  @Inject private Clock clock;

  private final Cache<String, CredentialValidationResult> known =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
  private HttpAuthenticationMechanism platform;

  @PostConstruct
  void findPlatform() {
    Bean<?> bean =
        beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
            .filter(found -> found.getBeanClass() != KnownTokens.class)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the application has no @LoginConfig"));
    platform =
        (HttpAuthenticationMechanism)
            beans.getReference(
                bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null) return context.doNothing();
    CredentialValidationResult before = known.getIfPresent(header);
    if (before != null && isAlive(before)) {
      // as the platform's mechanism does, for those who look for the token in the subject
      context.getClientSubject().getPrincipals().add(before.getCallerPrincipal());
      return context.notifyContainerAboutLogin(before);
    }
    AuthenticationStatus status = platform.validateRequest(request, response, context);
    if (status == SUCCESS && context.getCallerPrincipal() instanceof CallerPrincipal caller)
      known.put(header, new CredentialValidationResult(caller, context.getGroups()));
    return status;
  }

  private boolean isAlive(CredentialValidationResult before) {
    return before.getCallerPrincipal() instanceof JsonWebToken token
        && token.getExpirationTime() > clock.instant().getEpochSecond();
  }
}
