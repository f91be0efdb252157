package oneaisle.inventory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import oneaisle.shared.service.ServiceIdentity;

/** Says to the shared mechanisms which service they work for. */
@ApplicationScoped
public class InventoryIdentity {

  @Produces
  @Singleton
  ServiceIdentity identity() {
    return new ServiceIdentity(
        "inventory",
        "oneaisle.inventory.v1",
        Map.of("LevelsChanged", "oneaisle.inventory.levels.v1"));
  }
}
