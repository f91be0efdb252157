package oneaisle.order.orderbook.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.shared.money.Money;

/**
 * An order of any channel. It is the root of everything about itself: whoever changes the order,
 * its pickup or its history holds the lock of its row, which is what keeps its events and its
 * history in one order.
 */
@Entity(name = "CustomerOrder") // ORDER is a word of the query language
@Table(name = "orders")
public class Order {

  @Id private UUID id;
  private String number;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private OrderStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "fulfilment_type")
  private FulfilmentType fulfilmentType;

  private String location;

  @Column(name = "customer_id")
  private UUID customerId;

  @Column(name = "customer_linked_at")
  private Instant customerLinkedAt;

  @Column(name = "loyalty_id")
  private String loyaltyId;

  @Embedded private Contact contact;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "total"))
  private Money total;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "request_digest")
  private byte[] requestDigest;

  @Column(name = "refusal_reason")
  private String refusalReason;

  @Column(name = "refusal_detail")
  private String refusalDetail;

  @ElementCollection
  @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
  @OrderBy("line")
  private List<OrderLine> lines = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "order_short_line", joinColumns = @JoinColumn(name = "order_id"))
  @OrderBy("sku")
  private List<ShortLine> shortLines = new ArrayList<>();

  private long events;
  private int decisions;
  @Version private long version;

  protected Order() {}

  private Order(OrderDraft draft, OrderStatus status, FulfilmentType fulfilmentType) {
    this.id = draft.id();
    this.number = draft.number();
    this.channel = draft.channel();
    this.status = status;
    this.fulfilmentType = fulfilmentType;
    this.location = draft.location();
    this.customerId = draft.customerId();
    this.loyaltyId = draft.loyaltyId();
    this.contact = draft.contact();
    this.placedAt = draft.placedAt();
    this.lines.addAll(draft.lines());
    this.total = sum(draft.lines());
    this.version = 1;
  }

  /**
   * Takes an order that is to be picked up. Its stock is not reserved yet.
   *
   * @param requestDigest tells a repeat of the request from a reuse of its id
   */
  public static Order accept(OrderDraft draft, byte[] requestDigest) {
    Order order = new Order(draft, OrderStatus.ACCEPTED, FulfilmentType.PICKUP);
    order.requestDigest = requestDigest.clone();
    return order;
  }

  /** Takes what was sold over the counter: it is complete as it comes. */
  public static Order sold(OrderDraft draft) {
    return new Order(draft, OrderStatus.COMPLETED, FulfilmentType.CARRY_OUT);
  }

  /** The stock is ours. */
  public void confirm() {
    move(OrderStatus.ACCEPTED, OrderStatus.CONFIRMED);
  }

  /** The goods could not be had; nothing is reserved any more. */
  public void refuse(String reason, String detail, List<ShortLine> shortOf) {
    move(OrderStatus.ACCEPTED, OrderStatus.REFUSED);
    refusalReason = reason;
    refusalDetail = detail != null && detail.length() > 500 ? detail.substring(0, 500) : detail;
    shortLines.addAll(shortOf);
  }

  public void cancel() {
    if (status != OrderStatus.ACCEPTED && status != OrderStatus.CONFIRMED)
      throw new OrderIsSettled(status);
    status = OrderStatus.CANCELLED;
  }

  /** The shopper has the goods. */
  public void complete() {
    move(OrderStatus.CONFIRMED, OrderStatus.COMPLETED);
  }

  /** A later piece of the same sale. */
  public void extend(List<OrderLine> more) {
    lines.addAll(more);
    total = total.plus(sum(more));
  }

  /**
   * Whose order it is, as the customer service found out.
   *
   * @param at when that was decided; what is older than the last link changes nothing
   * @return whether anything changed
   */
  public boolean link(UUID customer, Instant at) {
    if (customerLinkedAt != null && !at.isAfter(customerLinkedAt)) return false;
    customerLinkedAt = at;
    boolean changed = !customer.equals(customerId);
    customerId = customer;
    return changed;
  }

  /** The number of its next event. */
  public long nextEvent() {
    return ++events;
  }

  /** Adds to its history. */
  public HistoryEntry decided(Decision decision, String by, String why, Instant at) {
    return new HistoryEntry(id, ++decisions, decision, by, why, at);
  }

  /** Its row was written by a statement of our own, which counts as one that JPA writes. */
  public void written() {
    version++;
  }

  private void move(OrderStatus from, OrderStatus to) {
    if (status != from) throw new OrderIsSettled(status);
    status = to;
  }

  /** All lines of one order share one currency; {@code Money} refuses to add others. */
  private static Money sum(List<OrderLine> lines) {
    return lines.stream().map(OrderLine::amount).reduce(Money::plus).orElseThrow();
  }

  public UUID id() {
    return id;
  }

  public String number() {
    return number;
  }

  public Channel channel() {
    return channel;
  }

  public OrderStatus status() {
    return status;
  }

  public FulfilmentType fulfilmentType() {
    return fulfilmentType;
  }

  public String location() {
    return location;
  }

  public UUID customerId() {
    return customerId;
  }

  public String loyaltyId() {
    return loyaltyId;
  }

  public Optional<Contact> contact() {
    return Optional.ofNullable(contact).filter(known -> !known.isEmpty());
  }

  public Money total() {
    return total;
  }

  public Instant placedAt() {
    return placedAt;
  }

  public Optional<byte[]> requestDigest() {
    return Optional.ofNullable(requestDigest).map(byte[]::clone);
  }

  public String refusalReason() {
    return refusalReason;
  }

  public String refusalDetail() {
    return refusalDetail;
  }

  public List<OrderLine> lines() {
    return List.copyOf(lines);
  }

  public List<ShortLine> shortLines() {
    return List.copyOf(shortLines);
  }

  /** How many events it has emitted. */
  public long events() {
    return events;
  }

  /** How many entries its history has. */
  public int decisions() {
    return decisions;
  }

  public long version() {
    return version;
  }
}
