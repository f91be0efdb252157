package oneaisle.order.pos.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;

/** Numbers of a register that have not come yet, first and last included. */
@Embeddable
public class SequenceGap {

  @Column(name = "first_missing")
  private long firstMissing;

  @Column(name = "last_missing")
  private long lastMissing;

  protected SequenceGap() {}

  SequenceGap(long firstMissing, long lastMissing) {
    this.firstMissing = firstMissing;
    this.lastMissing = lastMissing;
  }

  public long firstMissing() {
    return firstMissing;
  }

  public long lastMissing() {
    return lastMissing;
  }

  boolean contains(long sequence) {
    return sequence >= firstMissing && sequence <= lastMissing;
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof SequenceGap gap
        && gap.firstMissing == firstMissing
        && gap.lastMissing == lastMissing;
  }

  @Override
  public int hashCode() {
    return Objects.hash(firstMissing, lastMissing);
  }
}
