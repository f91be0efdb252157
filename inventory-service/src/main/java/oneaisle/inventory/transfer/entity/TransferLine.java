package oneaisle.inventory.transfer.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import oneaisle.shared.ids.Ids;

/** One article of a transfer. */
@Entity
@Table(name = "stock_transfer_line")
public class TransferLine {

  @Id private UUID id;

  @ManyToOne
  @JoinColumn(name = "transfer_id")
  private Transfer transfer;

  private String destination;
  private String sku;
  private int requested;
  private int picked;
  private int received;

  /** What the destination still waits for. */
  @Column(name = "open_quantity")
  private int open;

  @Version private long version;

  protected TransferLine() {}

  TransferLine(Transfer transfer, String sku, int requested) {
    this.id = Ids.next();
    this.transfer = transfer;
    this.destination = transfer.destination();
    this.sku = sku;
    this.requested = requested;
    this.open = requested;
  }

  void pick(int units) {
    picked = units;
    open = units;
  }

  void receive(int units) {
    received += units;
    open -= units;
  }

  /** Nothing more will come. */
  void close() {
    open = 0;
  }

  public String sku() {
    return sku;
  }

  public int requested() {
    return requested;
  }

  /** Set aside, and then sent. */
  public int picked() {
    return picked;
  }

  public int received() {
    return received;
  }

  public int open() {
    return open;
  }
}
