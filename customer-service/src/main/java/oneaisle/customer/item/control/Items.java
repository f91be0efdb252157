package oneaisle.customer.item.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import oneaisle.customer.item.entity.Item;

/** What this service keeps of the articles. */
@ApplicationScoped
public class Items {

  @PersistenceContext private EntityManager entities;

  public Optional<Item> find(String sku) {
    return Optional.ofNullable(entities.find(Item.class, sku));
  }

  public void add(Item item) {
    entities.persist(item);
  }
}
