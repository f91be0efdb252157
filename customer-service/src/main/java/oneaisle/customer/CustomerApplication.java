package oneaisle.customer;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import oneaisle.shared.http.RestSettings;
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

  @Override
  public Map<String, Object> getProperties() {
    return RestSettings.properties();
  }
}
