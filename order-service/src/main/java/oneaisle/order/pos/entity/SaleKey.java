package oneaisle.order.pos.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** What makes a sale unique: the register's own id of it, within its store. */
@Embeddable
public class SaleKey {

  private String location;

  @Column(name = "sale_id")
  private String saleId;

  protected SaleKey() {}

  public SaleKey(String location, String saleId) {
    this.location = location;
    this.saleId = saleId;
  }

  public String location() {
    return location;
  }

  public String saleId() {
    return saleId;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof SaleKey key && key.location.equals(location) && key.saleId.equals(saleId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(location, saleId);
  }
}
