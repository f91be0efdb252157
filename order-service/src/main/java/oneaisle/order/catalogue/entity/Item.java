package oneaisle.order.catalogue.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import oneaisle.shared.money.Money;

/** What inventory last told of an item; the price and name that an order takes a snapshot of. */
@Entity
@Table(name = "item")
public class Item {

  @Id private String sku;
  private String gtin;
  private String name;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "unit_price"))
  private Money unitPrice;

  private long sequence;
  @Version private long version;

  protected Item() {}

  public Item(String sku) {
    this.sku = sku;
  }

  /** Takes what an event tells, unless this copy already knows something newer. */
  public void learn(long sequence, String gtin, String name, Money unitPrice) {
    if (sequence <= this.sequence) return;
    this.sequence = sequence;
    this.gtin = gtin;
    this.name = name;
    this.unitPrice = unitPrice;
  }

  public String sku() {
    return sku;
  }

  public String gtin() {
    return gtin;
  }

  public String name() {
    return name;
  }

  public Money unitPrice() {
    return unitPrice;
  }
}
