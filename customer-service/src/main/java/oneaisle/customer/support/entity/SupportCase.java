package oneaisle.customer.support.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import oneaisle.shared.ids.Ids;

/**
 * One problem of one customer, about any number of orders, on any number of channels. Its messages
 * are kept beside it and numbered by it.
 */
@Entity
@Table(name = "support_case")
public class SupportCase {

  private static final int EXCERPT = 200;

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customerId;

  @Enumerated(EnumType.STRING)
  private CaseStatus status;

  private String subject;
  private String assignee;

  @Column(name = "opened_at")
  private Instant openedAt;

  /** When something was said last; the opening as long as nothing was. */
  @Column(name = "last_message_at")
  private Instant lastMessageAt;

  @Column(name = "last_message")
  private String lastMessage;

  @Column(name = "last_channel")
  private String lastChannel;

  @Column(name = "snoozed_until")
  private Instant snoozedUntil;

  @Column(name = "resolved_at")
  private Instant resolvedAt;

  @Column(name = "message_count")
  private int messageCount;

  @OneToMany(mappedBy = "supportCase", cascade = CascadeType.PERSIST)
  private List<CaseOrder> orders = new ArrayList<>();

  private long sequence;

  @Version private long version;

  protected SupportCase() {}

  public SupportCase(UUID id, UUID customerId, String subject, Instant now) {
    this.id = id;
    this.customerId = customerId;
    this.status = CaseStatus.NEW;
    this.subject = excerpt(subject.replaceAll("\\p{Cntrl}+", " ").strip());
    this.openedAt = now;
    this.lastMessageAt = now;
  }

  public void concern(UUID orderId) {
    if (!isAbout(orderId)) orders.add(new CaseOrder(Ids.next(), this, orderId));
  }

  /**
   * The customer has said something, so it is our turn; true where this brings a resolved case
   * back.
   */
  public boolean received(String channel, String text, Instant now) {
    boolean reopened = status == CaseStatus.RESOLVED;
    if (status != CaseStatus.NEW) status = CaseStatus.OPEN;
    resolvedAt = null;
    snoozedUntil = null;
    said(channel, text, now);
    return reopened;
  }

  /** We have answered, so it is the customer's turn. */
  public void answered(String author, String channel, String text, Instant now) {
    refuseUnlessOpen();
    status = CaseStatus.PENDING;
    snoozedUntil = null;
    if (assignee == null) assignee = author;
    said(channel, text, now);
  }

  public void assign(String agent) {
    refuseUnlessOpen();
    assignee = agent;
    if (status == CaseStatus.NEW) status = CaseStatus.OPEN;
  }

  public void snooze(Instant until) {
    refuseUnlessOpen();
    status = CaseStatus.SNOOZED;
    snoozedUntil = until;
  }

  /** The time it waited for has come. */
  public void wake() {
    if (status != CaseStatus.SNOOZED) return;
    status = CaseStatus.OPEN;
    snoozedUntil = null;
  }

  public void resolve(Instant now) {
    refuseUnlessOpen();
    status = CaseStatus.RESOLVED;
    snoozedUntil = null;
    resolvedAt = now;
  }

  /** Whether what the customer says now may belong to this case. */
  boolean takesMessages(Instant now, Duration reopenWindow) {
    if (status == CaseStatus.RESOLVED) return now.isBefore(resolvedAt.plus(reopenWindow));
    return status.isOpen();
  }

  boolean isAbout(UUID orderId) {
    return orderIds().contains(orderId);
  }

  /** The place of the next message in the conversation. */
  public int nextPosition() {
    return ++messageCount;
  }

  /** The number of the next event of this case. */
  public long nextSequence() {
    return ++sequence;
  }

  private void said(String channel, String text, Instant now) {
    lastChannel = channel;
    lastMessage = excerpt(text);
    lastMessageAt = now;
  }

  private void refuseUnlessOpen() {
    if (!status.isOpen()) throw new CaseClosed(id, status);
  }

  /** The beginning of a text, never cut inside a character. */
  static String excerpt(String text) {
    if (text == null || text.length() <= EXCERPT) return text;
    int end = Character.isHighSurrogate(text.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
    return text.substring(0, end);
  }

  public UUID id() {
    return id;
  }

  public UUID customerId() {
    return customerId;
  }

  public CaseStatus status() {
    return status;
  }

  public String subject() {
    return subject;
  }

  public String assignee() {
    return assignee;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant lastMessageAt() {
    return lastMessageAt;
  }

  public String lastMessage() {
    return lastMessage;
  }

  public String lastChannel() {
    return lastChannel;
  }

  public Instant snoozedUntil() {
    return snoozedUntil;
  }

  public Instant resolvedAt() {
    return resolvedAt;
  }

  public int messageCount() {
    return messageCount;
  }

  public Set<UUID> orderIds() {
    return orders.stream().map(CaseOrder::orderId).collect(Collectors.toUnmodifiableSet());
  }
}
