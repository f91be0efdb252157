package oneaisle.inventory;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import oneaisle.shared.http.RestSettings;
import oneaisle.shared.security.Role;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * What there is and where, and who has a claim on it: items, locations, stock with its ledger,
 * reservations and the availability that shoppers and other services see.
 */
@ApplicationScoped // without it the platform does not see the LoginConfig
@ApplicationPath("/inventory/v1")
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
public class InventoryApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return RestSettings.properties();
  }
}
