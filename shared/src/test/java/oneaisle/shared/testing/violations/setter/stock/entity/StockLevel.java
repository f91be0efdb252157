package oneaisle.shared.testing.violations.setter.stock.entity;

/** Violation: an entity that can be set to anything. */
public class StockLevel {

  private int onHand;

  public void setOnHand(int onHand) {
    this.onHand = onHand;
  }

  public int onHand() {
    return onHand;
  }
}
