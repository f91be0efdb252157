package oneaisle.customer.support.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Something said in a case; never changed afterwards. */
@Entity
@Table(name = "case_message")
public class CaseMessage {

  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "case_id")
  private SupportCase supportCase;

  private int position;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  private String channel;

  @Column(name = "external_id")
  private String externalId;

  @Column(name = "notification_id")
  private UUID notificationId;

  private String author;
  private String subject;
  private String text;

  @Column(name = "sent_at")
  private Instant sentAt;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "opened_case")
  private boolean openedCase;

  protected CaseMessage() {}

  private CaseMessage(
      UUID id,
      SupportCase supportCase,
      Direction direction,
      String channel,
      String text,
      Instant now) {
    this.id = id;
    this.supportCase = supportCase;
    this.position = supportCase.nextPosition();
    this.direction = direction;
    this.channel = channel;
    this.text = text;
    this.sentAt = now;
    this.receivedAt = now;
  }

  /** The customer says something. */
  public static CaseMessage in(
      UUID id, SupportCase supportCase, Inbound inbound, boolean opensCase, Instant now) {
    CaseMessage message =
        new CaseMessage(id, supportCase, Direction.IN, inbound.channel(), inbound.text(), now);
    message.externalId = inbound.externalId();
    message.author = inbound.name();
    message.subject = inbound.subject();
    message.openedCase = opensCase;
    if (inbound.sentAt() != null && inbound.sentAt().isBefore(now))
      message.sentAt = inbound.sentAt();
    return message;
  }

  /**
   * We say something.
   *
   * @param notificationId what carries it; null on a channel that fetches its messages
   */
  public static CaseMessage out(
      UUID id,
      SupportCase supportCase,
      String channel,
      String author,
      String text,
      UUID notificationId,
      Instant now) {
    CaseMessage message = new CaseMessage(id, supportCase, Direction.OUT, channel, text, now);
    message.author = author;
    message.notificationId = notificationId;
    return message;
  }

  /** The beginning of it, for a line in a list. */
  public String excerpt() {
    return SupportCase.excerpt(text);
  }

  public UUID id() {
    return id;
  }

  public SupportCase supportCase() {
    return supportCase;
  }

  public int position() {
    return position;
  }

  public Direction direction() {
    return direction;
  }

  public String channel() {
    return channel;
  }

  public String externalId() {
    return externalId;
  }

  public UUID notificationId() {
    return notificationId;
  }

  public String author() {
    return author;
  }

  public String subject() {
    return subject;
  }

  public String text() {
    return text;
  }

  public Instant sentAt() {
    return sentAt;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public boolean openedCase() {
    return openedCase;
  }
}
