package oneaisle.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import oneaisle.shared.service.ServiceIdentity;

/** Which service this is. */
@ApplicationScoped
public class CustomerIdentity {

  @Produces
  @Singleton
  ServiceIdentity identity() {
    return new ServiceIdentity("customers", "oneaisle.customers.v1");
  }
}
