package oneaisle.inventory.transfer.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import oneaisle.shared.ids.Ids;

/**
 * Stock that goes from one location to another. What the destination waits for is its {@code
 * incoming} from the request on; what was picked is set aside at the source until it leaves.
 *
 * <p>The methods answer how many units of each sku the step is about, so that the caller moves the
 * stock levels by the same.
 */
@Entity
@Table(name = "stock_transfer")
public class Transfer {

  @Id private UUID id;
  private String source;
  private String destination;
  private String reference;

  @Enumerated(EnumType.STRING)
  private TransferState state;

  @Column(name = "expected_at")
  private Instant expectedAt;

  /** False where it follows from how long transfers take. */
  @Column(name = "expected_said")
  private boolean expectedSaid;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_at")
  private Instant requestedAt;

  @Column(name = "picked_at")
  private Instant pickedAt;

  @Column(name = "shipped_at")
  private Instant shippedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  private String reason;

  @OneToMany(mappedBy = "transfer", cascade = CascadeType.ALL)
  @OrderBy("sku")
  private List<TransferLine> lines = new ArrayList<>();

  private long sequence;
  @Version private long version;

  protected Transfer() {}

  /**
   * @param lines quantity by sku: equal skus are already one
   * @param reference the order or the plan it is for, or null
   * @param expectedAt when it should arrive, or null where nobody knows
   * @param lead how long transfers take
   */
  public Transfer(
      String source,
      String destination,
      SortedMap<String, Integer> lines,
      String reference,
      Instant expectedAt,
      Duration lead,
      String by,
      Instant now) {
    this.id = Ids.next();
    this.source = source;
    this.destination = destination;
    this.reference = reference;
    expect(expectedAt, lead, now);
    this.requestedBy = by;
    this.requestedAt = now;
    this.state = TransferState.REQUESTED;
    this.sequence = 1;
    lines.forEach((sku, quantity) -> this.lines.add(new TransferLine(this, sku, quantity)));
  }

  /**
   * Sets units aside at the source.
   *
   * @param units by sku; null for all that were requested; a sku that is missing was not found
   * @return what was set aside
   */
  public SortedMap<String, Integer> pick(Map<String, Integer> units, Instant now) {
    require(TransferState.REQUESTED, "picked");
    SortedMap<String, Integer> picked = units == null ? open() : new TreeMap<>(units);
    requireOpen(picked);
    lines.forEach(line -> line.pick(picked.getOrDefault(line.sku(), 0)));
    picked.values().removeIf(quantity -> quantity == 0);
    pickedAt = now;
    step(TransferState.PICKED);
    return picked;
  }

  /**
   * It leaves the source; answers what leaves.
   *
   * @param expected when it should arrive; null for what was said before, where that is not over
   * @param lead how long transfers take
   */
  public SortedMap<String, Integer> ship(Instant expected, Duration lead, Instant now) {
    require(TransferState.PICKED, "shipped");
    SortedMap<String, Integer> leaving = open();
    boolean stands = expectedSaid && expectedAt.isAfter(now);
    if (expected != null || !stands) expect(expected, lead, now);
    shippedAt = now;
    step(TransferState.SHIPPED);
    return leaving;
  }

  /** Whether just this was said of it. */
  public boolean isExpectedAt(Instant said) {
    return expectedSaid && expectedAt.equals(said);
  }

  /** Somebody knows better by now when it should arrive. */
  public void expectAt(Instant said) {
    if (!state.isOpen()) throw new WrongTransferState(id, state, "expected");
    expectedSaid = true;
    expectedAt = said;
    step(state);
  }

  /**
   * Units arrive, all or some of them.
   *
   * @param units by sku; null for all that are open
   * @param last nothing more will come
   * @param why less came than was sent; needed where that is so
   * @return what arrived
   */
  public SortedMap<String, Integer> receive(
      Map<String, Integer> units, boolean last, String why, Instant now) {
    require(TransferState.SHIPPED, "received");
    SortedMap<String, Integer> arriving = units == null ? open() : new TreeMap<>(units);
    requireOpen(arriving);
    arriving.values().removeIf(quantity -> quantity == 0);
    arriving.forEach((sku, quantity) -> line(sku).receive(quantity));
    boolean complete = open().isEmpty();
    if (last && !complete && why == null) throw new ReasonMissing(id);
    if (last && !complete) reason = why;
    if (last || complete) close(TransferState.RECEIVED, now);
    else step(TransferState.SHIPPED);
    return arriving;
  }

  /** It will not leave; answers what was set aside and is free again. The same again is fine. */
  public SortedMap<String, Integer> cancel(String why, Instant now) {
    if (state == TransferState.CANCELLED) return new TreeMap<>();
    boolean picked = state == TransferState.PICKED;
    if (!picked) require(TransferState.REQUESTED, "cancelled");
    SortedMap<String, Integer> free = picked ? open() : new TreeMap<>();
    reason = why;
    close(TransferState.CANCELLED, now);
    return free;
  }

  /** What the destination still waits for, by sku; none of it is 0. */
  public SortedMap<String, Integer> open() {
    SortedMap<String, Integer> open = new TreeMap<>();
    for (TransferLine line : lines) if (line.open() > 0) open.put(line.sku(), line.open());
    return open;
  }

  private void expect(Instant said, Duration lead, Instant now) {
    expectedSaid = said != null;
    expectedAt = expectedSaid ? said : now.plus(lead);
  }

  private void requireOpen(Map<String, Integer> units) {
    SortedMap<String, Integer> open = open();
    List<MoreThanExpected.OpenLine> tooMany =
        units.entrySet().stream()
            .filter(line -> line.getValue() > open.getOrDefault(line.getKey(), 0))
            .map(Map.Entry::getKey)
            .map(sku -> new MoreThanExpected.OpenLine(sku, open.getOrDefault(sku, 0)))
            .toList();
    if (!tooMany.isEmpty()) throw new MoreThanExpected(id, tooMany);
  }

  private void require(TransferState needed, String step) {
    if (state != needed) throw new WrongTransferState(id, state, step);
  }

  private void close(TransferState last, Instant now) {
    lines.forEach(TransferLine::close);
    closedAt = now;
    step(last);
  }

  private void step(TransferState next) {
    state = next;
    sequence++;
  }

  private TransferLine line(String sku) {
    return lines.stream().filter(line -> line.sku().equals(sku)).findFirst().orElseThrow();
  }

  public UUID id() {
    return id;
  }

  public String source() {
    return source;
  }

  public String destination() {
    return destination;
  }

  public String reference() {
    return reference;
  }

  public TransferState state() {
    return state;
  }

  public Instant expectedAt() {
    return expectedAt;
  }

  public String requestedBy() {
    return requestedBy;
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Instant pickedAt() {
    return pickedAt;
  }

  public Instant shippedAt() {
    return shippedAt;
  }

  /** When the last of it arrived, or when it was cancelled. */
  public Instant closedAt() {
    return closedAt;
  }

  /** Why less arrived than was sent, or why it was cancelled. */
  public String reason() {
    return reason;
  }

  public List<TransferLine> lines() {
    return List.copyOf(lines);
  }

  /** How many events have told of it. */
  public long sequence() {
    return sequence;
  }

  public long version() {
    return version;
  }
}
