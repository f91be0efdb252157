package oneaisle.order.pickup.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What one store gets ready and hands over for one order.
 *
 * <p>It has two clocks: the store's, {@code promisedReadyAt}, and the customer's, {@code pickupBy}.
 * Who works on it has claimed it; who collects it has the code, of which only a keyed hash is kept
 * here, and five tries.
 */
@Entity
@Table(name = "fulfilment")
public class Fulfilment {

  public static final int CODE_TRIES = PickupLock.TRIES;

  @Id private UUID id;

  @Column(name = "order_id")
  private UUID orderId;

  @Column(name = "order_number")
  private String orderNumber;

  private String location;

  @Enumerated(EnumType.STRING)
  private FulfilmentState state;

  @Column(name = "collector_name")
  private String collectorName;

  @Column(name = "promised_ready_at")
  private Instant promisedReadyAt;

  @Column(name = "claimed_by")
  private String claimedBy;

  @Column(name = "claimed_at")
  private Instant claimedAt;

  private String bin;

  @Column(name = "picked_units")
  private int pickedUnits;

  @Column(name = "ready_at")
  private Instant readyAt;

  @Column(name = "pickup_by")
  private Instant pickupBy;

  @Column(name = "handed_over_at")
  private Instant handedOverAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "put_back")
  private PutBack putBack;

  @Embedded private PickupLock lock;

  @OneToMany(mappedBy = "fulfilment", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
  @OrderBy("line")
  private List<FulfilmentLine> lines = new ArrayList<>();

  @Version private long version;

  protected Fulfilment() {}

  /** A new pickup in the queue of its store. */
  public static Fulfilment allocate(
      UUID id,
      PickupOf order,
      Instant promisedReadyAt,
      List<FulfilmentLine.ToPick> toPick,
      Supplier<UUID> lineIds) {
    Fulfilment fulfilment = new Fulfilment();
    fulfilment.id = id;
    fulfilment.orderId = order.orderId();
    fulfilment.orderNumber = order.orderNumber();
    fulfilment.location = order.location();
    fulfilment.collectorName = order.collectorName();
    fulfilment.promisedReadyAt = promisedReadyAt;
    fulfilment.state = FulfilmentState.ALLOCATED;
    fulfilment.putBack = PutBack.NONE;
    for (FulfilmentLine.ToPick line : toPick) {
      fulfilment.lines.add(new FulfilmentLine(fulfilment, lineIds.get(), line));
    }
    return fulfilment;
  }

  /**
   * An associate takes the work on.
   *
   * @param takeOver also from somebody who claimed it before
   * @return whether anything changed
   */
  public boolean claim(String associate, boolean takeOver, Instant now) {
    if (state != FulfilmentState.ALLOCATED && state != FulfilmentState.PICKING)
      throw new PickupIsPast(state);
    if (associate.equals(claimedBy)) return false;
    if (claimedBy != null && !takeOver) throw new ClaimedByAnother(claimedBy);
    claimedBy = associate;
    claimedAt = now;
    state = FulfilmentState.PICKING;
    return true;
  }

  /** Units of one item were scanned off the shelf. Exactly one of SKU and GTIN says which item. */
  public void pick(String associate, String sku, String gtin, int units) {
    toPick(associate).take(sku, gtin, units);
    pickedUnits += units;
  }

  /** What whoever has claimed it is to find. */
  public PickList toPick(String associate) {
    requireWorkOf(associate);
    return new PickList(lines);
  }

  /** What is picked lies in this bin. */
  public void stage(String associate, String bin) {
    requireWorkOf(associate);
    this.bin = bin;
  }

  /**
   * Everything is picked; from now on the customer's clock runs.
   *
   * @param pickupBy until when it is kept
   */
  public void ready(String associate, Instant now, Instant pickupBy) {
    requireWorkOf(associate);
    List<Integer> missing =
        lines.stream().filter(line -> !line.isPicked()).map(FulfilmentLine::line).toList();
    if (!missing.isEmpty()) throw new NotAllPicked(missing);
    state = FulfilmentState.READY;
    readyAt = now;
    this.pickupBy = pickupBy;
  }

  /**
   * Tries a code. A wrong one counts, and five wrong ones lock the pickup until its code is
   * replaced.
   *
   * @return what became of it; the caller must keep the count also when it refuses
   */
  public CodeTry tryCode(byte[] hmac, Instant now) {
    if (state != FulfilmentState.READY) throw new PickupNotReady(state);
    CodeTry result = lock.open(hmac);
    if (result == CodeTry.RIGHT) {
      state = FulfilmentState.HANDED_OVER;
      handedOverAt = now;
    }
    return result;
  }

  /** Gives the pickup its first or its next code. */
  public void giveCode(int codeVersion, byte[] hmac) {
    requireOpen();
    lock = new PickupLock(codeVersion, hmac);
  }

  /** Called off before hand-over; what was picked must be put back. */
  public void cancel() {
    requireOpen();
    leave(FulfilmentState.CANCELLED);
  }

  /** Nobody came in time; everything must be put back. */
  public void expire(Instant now) {
    if (!isOverdue(now)) throw new PickupNotReady(state);
    leave(FulfilmentState.EXPIRED);
  }

  /**
   * The units are on the shelf again.
   *
   * @return false where that was confirmed before
   */
  public boolean confirmPutBack() {
    if (putBack == PutBack.NONE) throw new NothingToPutBack();
    boolean first = putBack == PutBack.WAITING;
    putBack = PutBack.CONFIRMED;
    return first;
  }

  public boolean isOverdue(Instant now) {
    return state == FulfilmentState.READY && !now.isBefore(pickupBy);
  }

  /** Whether units were picked that a cancellation would send back to the shelf. */
  public boolean needsPutBack() {
    return pickedUnits > 0;
  }

  public void requireOpen() {
    if (!state.isOpen()) throw new PickupIsPast(state);
  }

  private void leave(FulfilmentState exit) {
    state = exit;
    if (needsPutBack()) putBack = PutBack.WAITING;
  }

  private void requireWorkOf(String associate) {
    if (state != FulfilmentState.PICKING) throw new PickupNotClaimed(state);
    if (!associate.equals(claimedBy)) throw new ClaimedByAnother(claimedBy);
  }

  public UUID id() {
    return id;
  }

  public UUID orderId() {
    return orderId;
  }

  public String orderNumber() {
    return orderNumber;
  }

  public String location() {
    return location;
  }

  public FulfilmentState state() {
    return state;
  }

  public String collectorName() {
    return collectorName;
  }

  public Instant promisedReadyAt() {
    return promisedReadyAt;
  }

  public String claimedBy() {
    return claimedBy;
  }

  public Instant claimedAt() {
    return claimedAt;
  }

  public String bin() {
    return bin;
  }

  public Instant readyAt() {
    return readyAt;
  }

  public Instant pickupBy() {
    return pickupBy;
  }

  public Instant handedOverAt() {
    return handedOverAt;
  }

  public PutBack putBack() {
    return putBack;
  }

  public int codeVersion() {
    return lock.version();
  }

  public boolean isCodeLocked() {
    return lock.isJammed();
  }

  public List<FulfilmentLine> lines() {
    return List.copyOf(lines);
  }

  public long version() {
    return version;
  }
}
