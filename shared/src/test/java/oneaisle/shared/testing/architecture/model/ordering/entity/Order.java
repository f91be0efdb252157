package oneaisle.shared.testing.architecture.model.ordering.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import oneaisle.shared.money.Money;

/** An entity: it is changed by what happens to it. */
@Entity
@Table(name = "orders")
public class Order {

  @Id private UUID id;
  @Embedded private Money total;
  private boolean closed;
  @Version private long version;

  protected Order() {}

  public Order(UUID id, Money total) {
    this.id = id;
    this.total = total;
  }

  public void close() {
    if (closed) throw new OrderIsClosed(id);
    closed = true;
  }

  /** Begins with the letters of a setter and is none. */
  public boolean settle() {
    return closed;
  }

  public UUID id() {
    return id;
  }

  public Money total() {
    return total;
  }
}
