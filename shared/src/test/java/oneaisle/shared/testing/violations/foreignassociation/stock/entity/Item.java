package oneaisle.shared.testing.violations.foreignassociation.stock.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity of one feature. */
@Entity
public class Item {
  @Id private String sku;
}
