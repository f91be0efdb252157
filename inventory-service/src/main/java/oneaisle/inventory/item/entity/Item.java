package oneaisle.inventory.item.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Objects;
import oneaisle.shared.money.Money;

/** An article that is sold, known by its sku. */
@Entity
@Table(name = "item")
public class Item {

  @Id private String sku;
  private String gtin;
  private String name;
  private String category;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "amount"))
  @AttributeOverride(name = "currency", column = @Column(name = "currency"))
  private Money unitPrice;

  private long sequence;
  @Version private long version;

  protected Item() {}

  public Item(String sku, ItemDetails details) {
    this.sku = Objects.requireNonNull(sku);
    take(details);
    sequence = 1;
  }

  /** Takes new details; false where they say nothing new, and then nothing has happened. */
  public boolean change(ItemDetails details) {
    if (details.equals(details())) return false;
    take(details);
    sequence++;
    return true;
  }

  private void take(ItemDetails details) {
    gtin = details.gtin();
    name = Objects.requireNonNull(details.name());
    category = details.category();
    unitPrice = Objects.requireNonNull(details.unitPrice());
  }

  public String sku() {
    return sku;
  }

  public ItemDetails details() {
    return new ItemDetails(gtin, name, category, unitPrice);
  }

  /** How many events have told of this item. */
  public long sequence() {
    return sequence;
  }

  public long version() {
    return version;
  }
}
