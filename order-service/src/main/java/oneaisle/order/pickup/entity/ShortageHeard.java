package oneaisle.order.pickup.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How far inventory has told of the shortages of a stock level. */
@Entity
@Table(name = "shortage_heard")
public class ShortageHeard {

  /** Location and sku: {@code LDN-SOHO/TEE-WHT-M}. */
  @Id private String level;

  private long sequence;
  @Version private long version;

  protected ShortageHeard() {}

  public ShortageHeard(String level) {
    this.level = level;
  }

  /** Whether this event is newer than all before. */
  public boolean hear(long newer) {
    if (newer <= sequence) return false;
    sequence = newer;
    return true;
  }
}
