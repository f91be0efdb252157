package oneaisle.order.orderbook.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One decision about an order: what, by whom, why, when. Never changed. */
@Entity
@Table(name = "order_history")
@IdClass(HistoryEntry.Key.class)
public class HistoryEntry {

  private static final int REASON_LENGTH = 500;

  @Id
  @Column(name = "order_id")
  private UUID orderId;

  @Id private int step;

  @Enumerated(EnumType.STRING)
  private Decision decision;

  private String actor;
  private String reason;

  @Column(name = "at")
  private Instant decidedAt;

  protected HistoryEntry() {}

  HistoryEntry(
      UUID orderId, int step, Decision decision, String actor, String reason, Instant decidedAt) {
    this.orderId = orderId;
    this.step = step;
    this.decision = decision;
    this.actor = actor;
    this.reason =
        reason != null && reason.length() > REASON_LENGTH
            ? reason.substring(0, REASON_LENGTH)
            : reason;
    this.decidedAt = decidedAt;
  }

  public int step() {
    return step;
  }

  public Decision decision() {
    return decision;
  }

  public String actor() {
    return actor;
  }

  public String reason() {
    return reason;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  /** The order and the number of the step in it. */
  public static class Key {
    private UUID orderId;
    private int step;

    @Override
    public boolean equals(Object o) {
      return o instanceof Key key && key.step == step && Objects.equals(key.orderId, orderId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(orderId, step);
    }
  }
}
