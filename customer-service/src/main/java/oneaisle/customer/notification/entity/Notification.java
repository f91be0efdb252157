package oneaisle.customer.notification.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a customer is to be told once.
 *
 * <p>Queued in the transaction of what it tells; sent later, outside of any transaction, by whoever
 * has claimed it. A sender that dies leaves a claim behind that runs out, so that another one tries
 * again: a mail may in rare cases come twice, with the same Message-ID, but never not at all.
 */
@Entity
@Table(name = "notification")
public class Notification {

  public static final String EMAIL = "email";

  @Id private UUID id;

  @Column(name = "event_id")
  private UUID eventId;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "order_id")
  private UUID orderId;

  @Enumerated(EnumType.STRING)
  private NotificationKind kind;

  private String channel;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  private String reason;
  private int attempts;

  /** When to look next; a claim moves it ahead. */
  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "queued_at")
  private Instant queuedAt;

  @Column(name = "settled_at")
  private Instant settledAt;

  @Column(name = "provider_message_id")
  private String providerMessageId;

  @Column(name = "resend_of")
  private UUID resendOf;

  private String sku;
  private String location;
  private String address;
  private String subject;
  private String text;

  @Column(name = "in_reply_to")
  private String inReplyTo;

  private long sequence;

  @Version private long version;

  protected Notification() {}

  private Notification(
      UUID id, UUID eventId, NotificationKind kind, UUID customerId, UUID orderId, Instant now) {
    this.id = id;
    this.eventId = eventId;
    this.kind = kind;
    this.customerId = customerId;
    this.orderId = orderId;
    this.channel = EMAIL;
    this.outcome = Outcome.QUEUED;
    this.queuedAt = now;
    this.dueAt = now;
  }

  /**
   * Something to tell about an order.
   *
   * @param eventId what it tells of; of one event a kind of notification is made once
   * @param customerId null as long as nobody knows whose the order is
   */
  public static Notification about(
      UUID id, UUID eventId, NotificationKind kind, UUID customerId, UUID orderId, Instant now) {
    return new Notification(id, eventId, kind, customerId, orderId, now);
  }

  /** Of an article that is back where the customer wants it. */
  public static Notification backInStock(UUID id, UUID eventId, BackInStock event, Instant now) {
    Notification notification =
        new Notification(
            id, eventId, NotificationKind.BACK_IN_STOCK, event.customerId(), null, now);
    notification.sku = event.sku();
    notification.location = event.location();
    return notification;
  }

  /** An agent's answer, to the address the customer wrote from. */
  public static Notification reply(
      UUID id, UUID messageId, UUID customerId, Reply reply, Instant now) {
    Notification notification =
        new Notification(id, messageId, NotificationKind.CASE_REPLY, customerId, null, now);
    notification.address = reply.address();
    notification.subject = reply.subject();
    notification.text = reply.text();
    notification.inReplyTo = reply.inReplyTo();
    return notification;
  }

  /** The same once more, because somebody asked for it. */
  public Notification again(UUID newId, UUID newEventId, Instant now) {
    Notification again = new Notification(newId, newEventId, kind, customerId, orderId, now);
    again.resendOf = id;
    again.sku = sku;
    again.location = location;
    again.address = address;
    again.subject = subject;
    again.text = text;
    again.inReplyTo = inReplyTo;
    return again;
  }

  /** A sender takes it; until then no other one does. */
  public void claim(Instant until) {
    attempts++;
    dueAt = until;
  }

  /** Not now: what is needed is not there yet, and this was no try. */
  public void postpone(Instant until) {
    if (outcome != Outcome.QUEUED) return;
    attempts--;
    dueAt = until;
  }

  /** It turned out whose the order is. */
  public void concerns(UUID customer) {
    if (customerId == null) customerId = customer;
  }

  public void suppress(String why, Instant now) {
    settle(Outcome.SUPPRESSED, why, now);
  }

  public void sent(String messageId, Instant now) {
    if (settle(Outcome.SENT, null, now)) providerMessageId = messageId;
  }

  /** The try failed, and another one makes sense. */
  public void retry(String why, Instant at) {
    if (outcome != Outcome.QUEUED) return;
    reason = why;
    dueAt = at;
  }

  public void fail(String why, Instant now) {
    settle(Outcome.FAILED, why, now);
  }

  /** What the provider reports later; false where it is old news. */
  public boolean receipt(Outcome reported, String why, Instant now) {
    return settle(reported, why, now);
  }

  private boolean settle(Outcome next, String why, Instant now) {
    if (!outcome.mayBecome(next)) return false;
    outcome = next;
    reason = why;
    settledAt = now;
    return true;
  }

  /** The number of the next event of this notification. */
  public long nextSequence() {
    return ++sequence;
  }

  public boolean isQueued() {
    return outcome == Outcome.QUEUED;
  }

  public UUID id() {
    return id;
  }

  public UUID customerId() {
    return customerId;
  }

  public UUID orderId() {
    return orderId;
  }

  public NotificationKind kind() {
    return kind;
  }

  public String channel() {
    return channel;
  }

  public Outcome outcome() {
    return outcome;
  }

  public String reason() {
    return reason;
  }

  public int attempts() {
    return attempts;
  }

  public Instant queuedAt() {
    return queuedAt;
  }

  public Instant settledAt() {
    return settledAt;
  }

  public UUID resendOf() {
    return resendOf;
  }

  /** The article it is about; null where it is about none. */
  public String sku() {
    return sku;
  }

  /** Where that article is. */
  public String location() {
    return location;
  }

  public String address() {
    return address;
  }

  public String subject() {
    return subject;
  }

  public String text() {
    return text;
  }

  public String inReplyTo() {
    return inReplyTo;
  }
}
