package oneaisle.order.orderbook.entity;

import jakarta.persistence.Embeddable;

/** A SKU there was not enough of, as inventory answered when the order was refused. */
@Embeddable
public class ShortLine {

  private String sku;
  private int requested;
  private int available;

  protected ShortLine() {}

  public ShortLine(String sku, int requested, int available) {
    this.sku = sku;
    this.requested = requested;
    this.available = available;
  }

  public String sku() {
    return sku;
  }

  public int requested() {
    return requested;
  }

  public int available() {
    return available;
  }
}
