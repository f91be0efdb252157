package oneaisle.customer.location.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
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

  /** The known ones of these. */
  public List<StoreLocation> withCodes(Collection<String> codes) {
    if (codes.isEmpty()) return List.of();
    return entities
        .createQuery("SELECT l FROM StoreLocation l WHERE l.code IN :codes", StoreLocation.class)
        .setParameter("codes", codes)
        .getResultList();
  }

  public void add(StoreLocation location) {
    entities.persist(location);
  }
}
