package oneaisle.order.pickup.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** One line to be picked. */
@Entity
@Table(name = "fulfilment_line")
public class FulfilmentLine {

  @Id private UUID id;

  @ManyToOne(optional = false)
  @JoinColumn(name = "fulfilment_id")
  private Fulfilment fulfilment;

  private int line;
  private String sku;
  private String gtin;
  private String name;
  private int quantity;
  private int picked;
  @Version private long version;

  protected FulfilmentLine() {}

  FulfilmentLine(Fulfilment fulfilment, UUID id, ToPick toPick) {
    this.fulfilment = fulfilment;
    this.id = id;
    this.line = toPick.line();
    this.sku = toPick.sku();
    this.gtin = toPick.gtin();
    this.name = toPick.name();
    this.quantity = toPick.quantity();
  }

  /** Takes as many of the units as this line still misses and says how many. */
  int take(int units) {
    int taken = Math.min(units, quantity - picked);
    picked += taken;
    return taken;
  }

  boolean isPicked() {
    return picked == quantity;
  }

  boolean isItem(String scannedSku, String scannedGtin) {
    return scannedSku != null ? sku.equals(scannedSku) : gtin != null && gtin.equals(scannedGtin);
  }

  public int line() {
    return line;
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

  public int quantity() {
    return quantity;
  }

  public int picked() {
    return picked;
  }

  /** What a new line is made of; the GTIN may be unknown. */
  public record ToPick(int line, String sku, String gtin, String name, int quantity) {}
}
