package oneaisle.shared.testing.violations.foreignrepository.stock.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Where the stock is kept. */
public class StockLevels {

  @PersistenceContext private EntityManager entities;

  public void flush() {
    entities.flush();
  }
}
