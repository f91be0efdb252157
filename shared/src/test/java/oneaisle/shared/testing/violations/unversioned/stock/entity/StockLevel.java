package oneaisle.shared.testing.violations.unversioned.stock.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Violation: of two who change it at once one is lost. */
@Entity
public class StockLevel {

  @Id private String sku;
  private int onHand;

  public void receive(int quantity) {
    onHand += quantity;
  }
}
