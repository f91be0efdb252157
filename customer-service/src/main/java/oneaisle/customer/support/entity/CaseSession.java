package oneaisle.customer.support.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A case on one channel, with the address the customer has there. */
@Entity
@Table(name = "case_session")
public class CaseSession {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "case_id")
  private SupportCase supportCase;

  private String channel;
  private String address;

  @Column(name = "started_at")
  private Instant startedAt;

  protected CaseSession() {}

  public CaseSession(
      UUID id, SupportCase supportCase, String channel, String address, Instant now) {
    this.id = id;
    this.supportCase = supportCase;
    this.channel = channel;
    this.address = address;
    this.startedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String channel() {
    return channel;
  }

  public String address() {
    return address;
  }

  public Instant startedAt() {
    return startedAt;
  }
}
