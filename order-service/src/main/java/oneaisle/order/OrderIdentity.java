package oneaisle.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import oneaisle.shared.service.ServiceIdentity;

/** Which service this is. */
@ApplicationScoped
public class OrderIdentity {

  @Produces
  @Singleton
  ServiceIdentity identity() {
    return new ServiceIdentity("orders", "oneaisle.orders.v1");
  }
}
