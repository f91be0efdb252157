package oneaisle.order.ordering.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The saga of placing one order, while it runs. What it has to do next is stored before it is done,
 * so that whoever finds it after a crash does the same again; each step may be done twice.
 */
@Entity
@Table(name = "placing")
public class Placing {

  @Id
  @Column(name = "order_id")
  private UUID orderId;

  @Enumerated(EnumType.STRING)
  private PlacingStep step;

  @Column(name = "collector_name")
  private String collectorName;

  private int attempts;

  @Column(name = "next_attempt_at")
  private Instant nextAttemptAt;

  @Column(name = "give_up_at")
  private Instant giveUpAt;

  @Column(name = "cancelled_by")
  private String cancelledBy;

  @Column(name = "cancel_reason")
  private String cancelReason;

  @Version private long version;

  protected Placing() {}

  public Placing(UUID orderId, String collectorName, Instant firstRecoveryAt, Instant giveUpAt) {
    this.orderId = orderId;
    this.collectorName = collectorName;
    this.step = PlacingStep.RESERVE;
    this.nextAttemptAt = firstRecoveryAt;
    this.giveUpAt = giveUpAt;
  }

  /**
   * Somebody wants the order no more. It is undone as soon as it is known what there is to undo.
   */
  public void wantCancelled(String by, String reason) {
    cancelledBy = by;
    cancelReason = reason;
  }

  /**
   * From now on everything is taken back; a late answer to the reservation changes that no more.
   */
  public void undo(Instant now) {
    step = PlacingStep.RELEASE;
    nextAttemptAt = now;
  }

  /** An attempt brought no answer: the next one after a pause that doubles. */
  public void postpone(Instant now, Duration longestPause) {
    attempts++;
    long seconds = 1L << Math.min(attempts, 10);
    nextAttemptAt = now.plusSeconds(Math.min(seconds, longestPause.toSeconds()));
  }

  public boolean isToBeGivenUp(Instant now) {
    return step == PlacingStep.RESERVE && !now.isBefore(giveUpAt);
  }

  public boolean isCancelWanted() {
    return cancelledBy != null;
  }

  public UUID orderId() {
    return orderId;
  }

  public PlacingStep step() {
    return step;
  }

  public String collectorName() {
    return collectorName;
  }

  public int attempts() {
    return attempts;
  }

  public Instant nextAttemptAt() {
    return nextAttemptAt;
  }

  public String cancelledBy() {
    return cancelledBy;
  }

  public String cancelReason() {
    return cancelReason;
  }
}
