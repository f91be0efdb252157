package oneaisle.customer.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The contact data a guest left with an order: first the task to fetch it, then where to write
 * about this order. It identifies nobody.
 */
@Entity
@Table(name = "order_contact")
public class OrderContact {

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  @Id
  @Column(name = "order_id")
  private UUID orderId;

  @Enumerated(EnumType.STRING)
  private ContactState state;

  private int attempts;

  /**
   * When to look next; a claim moves it ahead, so that a crashed worker's claim runs out by itself.
   */
  @Column(name = "due_at")
  private Instant dueAt;

  private String email;
  private String name;
  private String language;

  @Version private long version;

  protected OrderContact() {}

  public OrderContact(UUID orderId, Instant now) {
    this.orderId = orderId;
    this.state = ContactState.PENDING;
    this.dueAt = now;
  }

  /** Somebody begins to fetch it: each try waits twice as long for the next one. */
  public void claim(Instant now) {
    attempts++;
    Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 9));
    dueAt = now.plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }

  public void fetched(String email, String name, String language) {
    this.state = ContactState.FETCHED;
    this.email = email;
    this.name = name;
    this.language = language;
  }

  public void missing() {
    state = ContactState.NONE;
  }

  public boolean isPending() {
    return state == ContactState.PENDING;
  }

  public UUID orderId() {
    return orderId;
  }

  public Optional<String> email() {
    return Optional.ofNullable(email);
  }

  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  public Optional<String> language() {
    return Optional.ofNullable(language);
  }
}
