package oneaisle.order;

import java.net.URL;
import oneaisle.order.testing.Shop;
import oneaisle.shared.testing.Deployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The packaged service on a real server with a real database and broker; inventory is a small HTTP
 * server.
 */
@ExtendWith(ArquillianExtension.class)
class OrderServiceIT
    implements PlacingScenarios,
        SharingScenarios,
        PickupScenarios,
        AttentionScenarios,
        ShortPickScenarios,
        QueueScenarios,
        SalesScenarios,
        RegisterScenarios,
        AccessScenarios {

  private static Shop shop;

  @ArquillianResource private URL url;

  @Deployment(testable = false)
  static WebArchive service() {
    return Deployments.packaged("order-service");
  }

  @BeforeEach
  void open() {
    if (shop == null) shop = new Shop(url);
  }

  @AfterAll
  static void close() {
    if (shop != null) shop.close();
    shop = null;
  }

  @Override
  public Shop shop() {
    return shop;
  }
}
