package oneaisle.order.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import oneaisle.order.catalogue.entity.Item;
import oneaisle.order.catalogue.entity.Location;

/** Where this service keeps what it knows of items and locations. */
@ApplicationScoped
public class Catalogue {

  @PersistenceContext private EntityManager entities;

  public Optional<Location> location(String code) {
    return Optional.ofNullable(entities.find(Location.class, code));
  }

  /** The known ones of these locations, by their codes. */
  public Map<String, Location> locations(Collection<String> codes) {
    return entities
        .createQuery("select l from Location l where l.code in :codes", Location.class)
        .setParameter("codes", codes)
        .getResultStream()
        .collect(Collectors.toMap(Location::code, Function.identity()));
  }

  /** The known ones of these SKUs. */
  public Map<String, Item> items(Collection<String> skus) {
    if (skus.isEmpty()) return Map.of();
    return entities
        .createQuery("select i from Item i where i.sku in :skus", Item.class)
        .setParameter("skus", skus)
        .getResultStream()
        .collect(Collectors.toMap(Item::sku, Function.identity()));
  }

  Item itemOrNew(String sku) {
    Item item = entities.find(Item.class, sku);
    if (item == null) {
      item = new Item(sku);
      entities.persist(item);
    }
    return item;
  }

  /**
   * The location, kept from changing until the transaction ends: what is decided by its closure is
   * decided before or after a new one is learnt.
   */
  public Optional<Location> lockLocation(String code) {
    return Optional.ofNullable(entities.find(Location.class, code, LockModeType.PESSIMISTIC_WRITE));
  }

  Location locationOrNew(String code) {
    Location location = lockLocation(code).orElse(null);
    if (location == null) {
      location = new Location(code);
      entities.persist(location);
    }
    return location;
  }
}
