package oneaisle.customer.profile.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A value that identifies nobody, because many use it: the tablet on the counter, the shop's own
 * phone.
 */
@Entity
@IdClass(BlockedIdentifierKey.class)
@Table(name = "blocked_identifier")
public class BlockedIdentifier {

  @Id
  @Enumerated(EnumType.STRING)
  private IdentifierType type;

  @Id private String value;
  private String reason;

  @Column(name = "blocked_by")
  private String blockedBy;

  @Column(name = "blocked_at")
  private Instant blockedAt;

  protected BlockedIdentifier() {}

  public BlockedIdentifier(IdentifierValue blocked, String reason, String blockedBy, Instant now) {
    this.type = blocked.type();
    this.value = blocked.value();
    this.reason = reason;
    this.blockedBy = blockedBy;
    this.blockedAt = now;
  }

  public IdentifierType type() {
    return type;
  }

  public String value() {
    return value;
  }

  public String reason() {
    return reason;
  }

  public String blockedBy() {
    return blockedBy;
  }

  public Instant blockedAt() {
    return blockedAt;
  }
}
