package oneaisle.customer.location.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import oneaisle.customer.location.entity.StoreLocation;

/** What this service keeps of the stores. */
@ApplicationScoped
public class StoreLocations {

  @PersistenceContext private EntityManager entities;

  public Optional<StoreLocation> find(String code) {
    return code == null
        ? Optional.empty()
        : Optional.ofNullable(entities.find(StoreLocation.class, code));
  }

  public void add(StoreLocation location) {
    entities.persist(location);
  }
}
