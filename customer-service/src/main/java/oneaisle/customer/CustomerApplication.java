package oneaisle.customer;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import oneaisle.shared.security.Role;
import org.eclipse.microprofile.auth.LoginConfig;

/** One record per person, and all that was bought, sent and said, whichever channel it went by. */
@ApplicationPath("/customers/v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({
  Role.SHOPPER,
  Role.ASSOCIATE,
  Role.MANAGER,
  Role.AGENT,
  Role.SUPERVISOR,
  Role.ADMIN,
  Role.SERVICE
})
@ApplicationScoped
public class CustomerApplication extends Application {

  /**
   * Without Jersey's own description of the routes, because the OpenAPI document is the one there
   * is; and without the platform's JSON-B, which would take turns with our JSON and leave null
   * fields out.
   */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(
        "jersey.config.server.wadl.disableWadl", true, "jersey.config.disableJsonBinding", true);
  }
}
