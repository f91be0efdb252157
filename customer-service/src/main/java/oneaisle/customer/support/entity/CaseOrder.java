package oneaisle.customer.support.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;

/** A case is about an order. */
@Entity
@Table(name = "case_order")
public class CaseOrder {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "case_id")
  private SupportCase supportCase;

  @Column(name = "order_id")
  private UUID orderId;

  protected CaseOrder() {}

  CaseOrder(UUID id, SupportCase supportCase, UUID orderId) {
    this.id = id;
    this.supportCase = supportCase;
    this.orderId = orderId;
  }

  UUID orderId() {
    return orderId;
  }
}
