package oneaisle.shared.testing.violations.tablename.stock.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Violation: a table name that one system finds and another does not. */
@Entity
@Table(name = "StockLevel")
public class StockLevel {
  @Id private String sku;
}
