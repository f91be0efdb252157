package oneaisle.order.pos.entity;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** A sale at a register, and the order it became. */
@Entity
@Table(name = "sale")
public class Sale {

  @EmbeddedId private SaleKey key;

  @Column(name = "order_id")
  private UUID orderId;

  private String register;

  protected Sale() {}

  public Sale(SaleKey key, UUID orderId, String register) {
    this.key = key;
    this.orderId = orderId;
    this.register = register;
  }

  public SaleKey key() {
    return key;
  }

  public UUID orderId() {
    return orderId;
  }

  public String register() {
    return register;
  }
}
