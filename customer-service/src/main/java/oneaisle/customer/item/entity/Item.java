package oneaisle.customer.item.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What a customer must be told of an article: its name. */
@Entity
@Table(name = "item")
public class Item {

  @Id private String sku;
  private String name;
  private long sequence;

  @Version private long version;

  protected Item() {}

  public Item(ItemChanged first, long sequence) {
    this.sku = first.sku();
    follow(first, sequence);
  }

  /** Takes in a change unless a later one has come before it. */
  public void follow(ItemChanged changed, long sequence) {
    if (sequence <= this.sequence) return;
    this.name = changed.name();
    this.sequence = sequence;
  }

  public String name() {
    return name;
  }
}
