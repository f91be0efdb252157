package oneaisle.shared.testing.violations.databaseatdoor.stock.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Violation: a door that queries. */
public class StockResource {

  @PersistenceContext private EntityManager entities;

  public long count() {
    return entities.createQuery("SELECT COUNT(s) FROM Stock s", Long.class).getSingleResult();
  }
}
