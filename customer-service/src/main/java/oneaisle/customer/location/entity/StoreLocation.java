package oneaisle.customer.location.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** What a customer must be told of a store: its name, and times by its clock. */
@Entity
@Table(name = "store_location")
public class StoreLocation {

  @Id private String code;
  private String name;

  @Column(name = "time_zone")
  private String timeZone;

  private long sequence;

  @Version private long version;

  protected StoreLocation() {}

  public StoreLocation(LocationChanged first, long sequence) {
    this.code = first.code();
    follow(first, sequence);
  }

  /** Takes in a change unless a later one has come before it. */
  public void follow(LocationChanged changed, long sequence) {
    if (sequence <= this.sequence) return;
    this.name = changed.name();
    this.timeZone = changed.timeZone();
    this.sequence = sequence;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public ZoneId zone() {
    try {
      return ZoneId.of(timeZone);
    } catch (DateTimeException unknownZone) {
      return ZoneOffset.UTC;
    }
  }
}
