package oneaisle.shared.testing.architecture.model.ordering.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;
import oneaisle.shared.testing.architecture.model.ordering.entity.Order;
import oneaisle.shared.testing.architecture.model.ordering.entity.OrderNote;

/** A repository. */
public class Orders {

  @PersistenceContext private EntityManager entities;

  public Order get(UUID id) {
    return entities.find(Order.class, id);
  }

  void add(Order order) {
    entities.persist(order);
    entities.persist(new OrderNote(order.id(), "placed"));
  }
}
