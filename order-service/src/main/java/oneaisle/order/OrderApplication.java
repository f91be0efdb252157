package oneaisle.order;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import oneaisle.shared.http.RestSettings;
import oneaisle.shared.security.Role;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * Orders of every channel: placed on the web, in the app or by phone and picked up in a store, or
 * sold over the counter.
 *
 * <p>How a pickup order goes: it is accepted and its stock reserved ({@code ordering}), an
 * associate picks and stages it and hands it over for the shopper's code ({@code pickup}); {@code
 * pos} takes what registers sold, {@code purchases} shows a customer everything they bought. All of
 * them write into the one {@code orderbook}, with prices and places from the {@code catalogue}.
 */
@ApplicationScoped // without it the platform does not see the LoginConfig
@ApplicationPath("/orders/v1")
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
public class OrderApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return RestSettings.properties();
  }
}
