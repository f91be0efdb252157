package oneaisle.shared.testing.probe;

import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import oneaisle.shared.http.RestSettings;
import oneaisle.shared.service.ServiceIdentity;
import org.eclipse.microprofile.auth.LoginConfig;

/**
 * The smallest service there can be: it stands for all services in the tests of the shared
 * mechanisms.
 */
@ApplicationPath("/probe/v1")
@LoginConfig(authMethod = "MP-JWT")
@DeclareRoles({"shopper", "admin", "service"})
@ApplicationScoped
public class ProbeApplication extends Application {

  @Override
  public Map<String, Object> getProperties() {
    return RestSettings.properties();
  }

  @Produces
  @Singleton
  static ServiceIdentity identity() {
    return new ServiceIdentity("probe", "oneaisle.probe.v1");
  }
}
