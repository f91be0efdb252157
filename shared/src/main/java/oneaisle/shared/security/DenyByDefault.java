package oneaisle.shared.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.security.Principal;

/**
 * A route that says nothing about who may call it is closed. The platform's own handling of
 * {@code @RolesAllowed} has had gaps, so this filter decides by itself and for every matched
 * method.
 */
@Provider
@Priority(Priorities.AUTHORIZATION - 100)
public class DenyByDefault implements ContainerRequestFilter {

  @Context private ResourceInfo matched;
  @Inject private CurrentCaller current;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = matched.getResourceMethod();
    if (method == null) return; // nothing matched: the 404 or 405 says it
    Principal verified = request.getSecurityContext().getUserPrincipal();
    Caller caller = verified == null ? Caller.ANONYMOUS : current.is(verified);
    if (method.isAnnotationPresent(PermitAll.class)) return;
    RolesAllowed allowed = allowed(method);
    if (caller.isAnonymous()) throw new Unauthenticated();
    if (allowed == null || !caller.isAny(allowed.value())) throw new NotAllowed();
  }

  private static RolesAllowed allowed(Method method) {
    if (method.isAnnotationPresent(DenyAll.class)) return null;
    RolesAllowed own = method.getAnnotation(RolesAllowed.class);
    return own != null ? own : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
  }
}
