package oneaisle.customer.timeline.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened to a customer, never changed afterwards. The customer is null as long as
 * nobody knows whose the order is.
 */
@Entity
@Table(name = "timeline_entry")
public class TimelineEntry {

  @Id private UUID id;

  @Column(name = "event_id")
  private UUID eventId;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "order_id")
  private UUID orderId;

  @Enumerated(EnumType.STRING)
  private EntryKind kind;

  @Column(name = "staff_only")
  private boolean staffOnly;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  private String details;

  protected TimelineEntry() {}

  /**
   * @param eventId what tells of this; the same kind of entry is made of it once
   * @param details a JSON object of texts; nobody searches in it
   */
  public TimelineEntry(
      UUID id,
      UUID eventId,
      EntryKind kind,
      UUID customerId,
      UUID orderId,
      Instant occurredAt,
      String details) {
    this.id = id;
    this.eventId = eventId;
    this.kind = kind;
    this.staffOnly = kind.isStaffOnly();
    this.customerId = customerId;
    this.orderId = orderId;
    this.occurredAt = occurredAt;
    this.details = details;
  }

  public UUID id() {
    return id;
  }

  public EntryKind kind() {
    return kind;
  }

  public UUID orderId() {
    return orderId;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public boolean isStaffOnly() {
    return staffOnly;
  }

  public String details() {
    return details;
  }
}
