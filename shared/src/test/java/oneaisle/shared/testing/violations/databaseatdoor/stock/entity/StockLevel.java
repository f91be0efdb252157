package oneaisle.shared.testing.violations.databaseatdoor.stock.entity;

import jakarta.persistence.EntityManager;

/** Violation: an entity that stores itself. */
public class StockLevel {

  public void store(EntityManager entities) {
    entities.persist(this);
  }
}
