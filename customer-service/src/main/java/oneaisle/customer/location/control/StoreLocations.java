package oneaisle.customer.location.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Optional;
import oneaisle.customer.location.entity.LocationChanged;
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

  @Transactional(Transactional.TxType.MANDATORY)
  public void follow(LocationChanged changed, long sequence) {
    StoreLocation location = entities.find(StoreLocation.class, changed.code());
    if (location == null) {
      location = new StoreLocation(changed.code());
      location.follow(changed, sequence);
      entities.persist(location);
    } else {
      location.follow(changed, sequence);
    }
  }
}
