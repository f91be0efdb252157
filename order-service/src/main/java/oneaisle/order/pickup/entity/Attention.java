package oneaisle.order.pickup.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * The pickup of an order cannot go on as promised, and somebody has to decide. It is kept with the
 * order, because inventory may tell before the pickup is made. Gone when it is settled; the order's
 * history has the story.
 */
@Entity
@Table(name = "pickup_attention")
@IdClass(Attention.Key.class)
public class Attention {

  @Id
  @Column(name = "order_id")
  private UUID orderId;

  @Id
  @Enumerated(EnumType.STRING)
  private AttentionReason reason;

  @Id private String sku;

  private String location;
  private Instant since;

  @Column(name = "ends_at")
  private Instant endsAt;

  private String detail;
  private long sequence;
  @Version private long version;

  protected Attention() {}

  public Attention(Key key, String location, Instant since, Cause cause) {
    this.orderId = key.orderId;
    this.reason = key.reason;
    this.sku = key.sku;
    this.location = location;
    this.since = since;
    take(cause);
  }

  /**
   * What inventory says.
   *
   * @param sequence of its event among those of the same subject
   * @param endsAt when it is over by itself; null where nobody knows
   * @param detail for people
   */
  public record Cause(long sequence, Instant endsAt, String detail) {}

  /**
   * Hears the cause again.
   *
   * @return whether that was news
   */
  public boolean hear(Cause cause) {
    if (cause.sequence() <= sequence) return false;
    boolean news = !Objects.equals(endsAt, cause.endsAt()) || !detail.equals(cause.detail());
    take(cause);
    return news;
  }

  private void take(Cause cause) {
    sequence = cause.sequence();
    endsAt = cause.endsAt();
    detail = cause.detail();
  }

  /** Whether what was told with this number is older than the last that is known. */
  public boolean isNewerThan(long otherSequence) {
    return sequence > otherSequence;
  }

  public Key key() {
    return new Key(orderId, reason, sku);
  }

  public UUID orderId() {
    return orderId;
  }

  public AttentionReason reason() {
    return reason;
  }

  /** Which article; null where it is about all of them. */
  public String sku() {
    return sku.isEmpty() ? null : sku;
  }

  public String location() {
    return location;
  }

  public Instant since() {
    return since;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public String detail() {
    return detail;
  }

  /** One reason of one order; one article of it where the reason is about an article. */
  public static class Key {
    private UUID orderId;
    private AttentionReason reason;
    private String sku;

    public Key() {}

    private Key(UUID orderId, AttentionReason reason, String sku) {
      this.orderId = orderId;
      this.reason = reason;
      this.sku = sku;
    }

    public static Key closed(UUID orderId) {
      return new Key(orderId, AttentionReason.STORE_CLOSED, "");
    }

    public static Key shortOf(UUID orderId, String sku) {
      return new Key(orderId, AttentionReason.STOCK_SHORT, sku);
    }

    public static Key notFound(UUID orderId, String sku) {
      return new Key(orderId, AttentionReason.PICK_SHORT, sku);
    }

    public UUID orderId() {
      return orderId;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Key key
          && key.reason == reason
          && Objects.equals(key.orderId, orderId)
          && Objects.equals(key.sku, sku);
    }

    @Override
    public int hashCode() {
      return Objects.hash(orderId, reason, sku);
    }
  }
}
