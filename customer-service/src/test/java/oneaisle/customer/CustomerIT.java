package oneaisle.customer;

import java.net.URI;
import oneaisle.customer.testing.CustomerWorld;
import oneaisle.shared.testing.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The packaged service in a real server, with a real database, broker and mail server around it.
 * One deployment for all scenarios, because each deployment costs more than all of them.
 */
@ExtendWith(ArquillianExtension.class)
class CustomerIT
    implements ProfileScenarios,
        IdentityScenarios,
        NotificationScenarios,
        BackInStockScenarios,
        SupportScenarios {

  @ArquillianResource private URI uri;

  private CustomerWorld world;

  @Deployment(testable = false)
  static WebArchive service() {
    return Deployments.packaged("customer-service");
  }

  @BeforeEach
  void open() {
    world = new CustomerWorld(uri);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Override
  public CustomerWorld world() {
    return world;
  }
}
