package oneaisle.customer.orders.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.shared.ids.Crockford;
import oneaisle.shared.money.Money;

/**
 * What this service knows of an order. Events may come twice and in any order: each field is taken
 * from the event that knows it, and the state from the event with the highest number, so every way
 * of delivery ends in the same row.
 */
@Entity
@Table(name = "customer_order")
public class CustomerOrder {

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customerId;

  private String number;

  @Column(name = "number_key")
  private String numberKey;

  private String channel;

  @Enumerated(EnumType.STRING)
  private OrderState state = OrderState.PLACED;

  @Column(name = "state_sequence")
  private long stateSequence;

  @Column(name = "ready_sequence")
  private long readySequence;

  private String location;

  @Column(name = "fulfilment_id")
  private UUID fulfilmentId;

  @Column(name = "placed_at")
  private Instant placedAt;

  @Column(name = "promised_at")
  private Instant promisedAt;

  @Column(name = "ready_at")
  private Instant readyAt;

  @Column(name = "pickup_by")
  private Instant pickupBy;

  @Embedded
  @AttributeOverride(
      name = "amount",
      column = @Column(name = "total_amount", precision = 19, scale = 4))
  @AttributeOverride(name = "currency", column = @Column(name = "total_currency", length = 3))
  private Money total;

  @Column(name = "line_count")
  private Integer lineCount;

  @Version private long version;

  @Transient private boolean firstSeen;

  protected CustomerOrder() {}

  public CustomerOrder(UUID id) {
    this.id = id;
    this.firstSeen = true;
  }

  /**
   * Takes in what an event tells.
   *
   * @param sequence the event's number among those of this order
   */
  public void follow(OrderEvent event, long sequence) {
    number = event.number();
    numberKey = event.number() == null ? null : Crockford.normalise(event.number());
    channel = event.channel();
    if (event.fulfilmentId() != null && (fulfilmentId == null || sequence > stateSequence)) {
      fulfilmentId = event.fulfilmentId();
    }
    if (event instanceof OrderPlaced placed) place(placed);
    else if (event instanceof SaleRecorded sold) sell(sold);
    else began(event.occurredAt());
    if (event instanceof PickupReady ready && sequence > readySequence) wait(ready, sequence);
    if (event.state() != null && sequence > stateSequence) {
      state = event.state();
      stateSequence = sequence;
    }
    if (location == null) location = event.location();
  }

  private void place(OrderPlaced placed) {
    location = placed.location();
    promisedAt = placed.promisedReadyAt();
    total = placed.total();
    lineCount = count(placed.lines());
    began(placed.placedAt() == null ? placed.occurredAt() : placed.placedAt());
  }

  private void sell(SaleRecorded sold) {
    location = sold.location();
    total = sold.total();
    lineCount = count(sold.lines());
    began(sold.soldAt() == null ? sold.occurredAt() : sold.soldAt());
  }

  private void wait(PickupReady ready, long sequence) {
    readyAt = ready.readyAt();
    pickupBy = ready.pickupBy();
    readySequence = sequence;
  }

  /** Placing is the earliest of all that happens to an order. */
  private void began(Instant at) {
    if (placedAt == null || at.isBefore(placedAt)) placedAt = at;
  }

  private static Integer count(List<OrderedLine> lines) {
    return lines == null ? null : lines.size();
  }

  /** Whose order it is; what was known first stays. */
  public void belongTo(UUID customer) {
    if (customerId == null) customerId = customer;
  }

  /** Whether this transaction is the first to hear of the order. */
  public boolean isFirstSeen() {
    return firstSeen;
  }

  public UUID id() {
    return id;
  }

  public UUID customerId() {
    return customerId;
  }

  public String number() {
    return number;
  }

  public String channel() {
    return channel;
  }

  public OrderState state() {
    return state;
  }

  public String location() {
    return location;
  }

  public UUID fulfilmentId() {
    return fulfilmentId;
  }

  public Instant placedAt() {
    return placedAt;
  }

  public Instant promisedAt() {
    return promisedAt;
  }

  public Instant readyAt() {
    return readyAt;
  }

  public Instant pickupBy() {
    return pickupBy;
  }

  public Money total() {
    return total;
  }

  public Integer lineCount() {
    return lineCount;
  }
}
