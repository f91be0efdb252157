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

/** What staff tell each other about a case; the customer never sees it. */
@Entity
@Table(name = "case_note")
public class CaseNote {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "case_id")
  private SupportCase supportCase;

  private String author;
  private String text;

  @Column(name = "noted_at")
  private Instant notedAt;

  protected CaseNote() {}

  public CaseNote(UUID id, SupportCase supportCase, String author, String text, Instant now) {
    this.id = id;
    this.supportCase = supportCase;
    this.author = author;
    this.text = text;
    this.notedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String author() {
    return author;
  }

  public String text() {
    return text;
  }

  public Instant notedAt() {
    return notedAt;
  }
}
