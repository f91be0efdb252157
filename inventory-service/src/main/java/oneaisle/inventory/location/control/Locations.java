package oneaisle.inventory.location.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneaisle.inventory.location.entity.Location;
import oneaisle.shared.persistence.SqlErrors;

/** The locations as the database has them now. */
@ApplicationScoped
public class Locations {

  @PersistenceContext(unitName = "oneaisle")
  private EntityManager entities;

  @Inject private Event<LocationsWritten> written;

  public Optional<Location> find(String code) {
    return Optional.ofNullable(entities.find(Location.class, code));
  }

  /** Nobody else changes it until the transaction ends. */
  public Optional<Location> lock(String code) {
    return Optional.ofNullable(entities.find(Location.class, code, LockModeType.PESSIMISTIC_WRITE));
  }

  public Map<String, Location> find(Collection<String> codes) {
    if (codes.isEmpty()) return Map.of();
    return entities
        .createQuery("SELECT l FROM Location l WHERE l.code IN :codes", Location.class)
        .setParameter("codes", codes)
        .getResultStream()
        .collect(Collectors.toMap(Location::code, Function.identity()));
  }

  /** By code, after the given one. */
  public List<Location> after(String code, int limit) {
    return entities
        .createQuery(
            "SELECT l FROM Location l WHERE l.code > :after ORDER BY l.code", Location.class)
        .setParameter("after", code)
        .setMaxResults(limit)
        .getResultList();
  }

  public void add(Location location) {
    entities.persist(location);
  }

  /** Writes what has changed so far, so that a clash shows here and the new versions are known. */
  public void flush() {
    try {
      entities.flush();
      written.fire(new LocationsWritten());
    } catch (PersistenceException e) {
      if (SqlErrors.isDuplicateKey(e)) throw new OptimisticLockException("Somebody was first", e);
      throw e;
    }
  }
}
