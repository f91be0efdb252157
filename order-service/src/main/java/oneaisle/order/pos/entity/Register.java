package oneaisle.order.pos.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How far a register's numbered sales have arrived, and which numbers are missing. */
@Entity
@Table(name = "register")
public class Register {

  /** No store loses so many sales: who jumps farther has begun to count anew. */
  private static final long LARGEST_GAP = 1_000_000;

  @EmbeddedId private RegisterKey key;

  @Column(name = "last_sequence")
  private long lastSequence;

  @Column(name = "last_sold_at")
  private Instant lastSoldAt;

  @ElementCollection
  @CollectionTable(
      name = "register_gap",
      joinColumns = {
        @JoinColumn(name = "location", referencedColumnName = "location"),
        @JoinColumn(name = "register", referencedColumnName = "register")
      })
  @OrderBy("firstMissing")
  private List<SequenceGap> gaps = new ArrayList<>();

  @Version private long version;

  protected Register() {}

  /** A register's first sale here: where it starts to count is its own business. */
  public Register(RegisterKey key, long sequence, Instant soldAt) {
    this.key = key;
    this.lastSequence = sequence;
    this.lastSoldAt = soldAt;
  }

  /**
   * A numbered sale came; late ones fill gaps. After a jump, up or down, the register counts from
   * there, and nothing between is missing.
   */
  public void saw(long sequence, Instant soldAt) {
    if (soldAt.isAfter(lastSoldAt)) lastSoldAt = soldAt;
    if (Math.abs(sequence - lastSequence) > LARGEST_GAP) {
      lastSequence = sequence;
    } else if (sequence > lastSequence) {
      if (sequence > lastSequence + 1) gaps.add(new SequenceGap(lastSequence + 1, sequence - 1));
      lastSequence = sequence;
    } else {
      fill(sequence);
    }
  }

  private void fill(long sequence) {
    Optional<SequenceGap> found = gaps.stream().filter(gap -> gap.contains(sequence)).findFirst();
    if (found.isEmpty()) return;
    SequenceGap gap = found.get();
    gaps.remove(gap);
    if (gap.firstMissing() < sequence) gaps.add(new SequenceGap(gap.firstMissing(), sequence - 1));
    if (gap.lastMissing() > sequence) gaps.add(new SequenceGap(sequence + 1, gap.lastMissing()));
  }

  public RegisterKey key() {
    return key;
  }

  public long lastSequence() {
    return lastSequence;
  }

  public Instant lastSoldAt() {
    return lastSoldAt;
  }

  public List<SequenceGap> gaps() {
    return List.copyOf(gaps);
  }
}
