package oneaisle.shared.testing.violations.tablename.stock.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Violation: the table name is left to the default. */
@Entity
public class Item {
  @Id private String sku;
}
