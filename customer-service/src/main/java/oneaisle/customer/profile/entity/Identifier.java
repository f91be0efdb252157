package oneaisle.customer.profile.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One thing a customer is known by. Only a verified one identifies: the database lets one customer
 * at most hold a verified value, while an unverified one may be claimed by many.
 */
@Entity
@Table(name = "customer_identifier")
public class Identifier {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "customer_id")
  private Customer customer;

  @Enumerated(EnumType.STRING)
  private IdentifierType type;

  private String value;

  @Column(name = "verified_value")
  private String verifiedValue;

  @Column(name = "added_at")
  private Instant addedAt;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  @Version private long version;

  protected Identifier() {}

  Identifier(UUID id, Customer customer, IdentifierValue known, Instant now) {
    this.id = id;
    this.customer = customer;
    this.type = known.type();
    this.value = known.value();
    this.addedAt = now;
  }

  void verify(Instant now) {
    if (isVerified()) return;
    verifiedValue = value;
    verifiedAt = now;
  }

  /** The value was found to belong to nobody in particular. */
  public void doubt() {
    verifiedValue = null;
    verifiedAt = null;
  }

  boolean is(IdentifierValue known) {
    return type == known.type() && value.equals(known.value());
  }

  public Customer customer() {
    return customer;
  }

  public IdentifierType type() {
    return type;
  }

  public String value() {
    return value;
  }

  public boolean isVerified() {
    return verifiedValue != null;
  }

  public Instant addedAt() {
    return addedAt;
  }

  public Instant verifiedAt() {
    return verifiedAt;
  }
}
