package oneaisle.shared.testing.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Something that is counted. */
@Entity
@Table(name = "tally") // the default name is upper case, and table names are case sensitive
public class Tally {

  @Id private UUID id;
  private int total;

  @Column(name = "counted_at")
  private Instant countedAt;

  @Version private long version;

  protected Tally() {}

  public Tally(UUID id, Instant now) {
    this.id = id;
    this.countedAt = now;
  }

  public void count(Instant now) {
    total++;
    countedAt = now;
  }

  public UUID id() {
    return id;
  }

  public int total() {
    return total;
  }

  public Instant countedAt() {
    return countedAt;
  }

  public long version() {
    return version;
  }
}
