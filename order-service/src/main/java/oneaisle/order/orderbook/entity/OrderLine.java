package oneaisle.order.orderbook.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import oneaisle.shared.money.Money;

/**
 * What was ordered or sold, at the name and price of that moment. A negative quantity is a return
 * over the counter.
 */
@Embeddable
public class OrderLine {

  private int line;
  private String sku;
  private String name;
  private int quantity;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "unit_price"))
  private Money unitPrice;

  protected OrderLine() {}

  public OrderLine(int line, String sku, String name, int quantity, Money unitPrice) {
    this.line = line;
    this.sku = sku;
    this.name = name;
    this.quantity = quantity;
    this.unitPrice = unitPrice;
  }

  public int line() {
    return line;
  }

  public String sku() {
    return sku;
  }

  public String name() {
    return name;
  }

  public int quantity() {
    return quantity;
  }

  public Money unitPrice() {
    return unitPrice;
  }

  public Money amount() {
    return unitPrice.times(quantity);
  }

  /** Whether the other line tells the same fact; the name is only a label. */
  public boolean saysTheSameAs(OrderLine other) {
    return line == other.line
        && quantity == other.quantity
        && sku.equals(other.sku)
        && unitPrice.equals(other.unitPrice);
  }
}
