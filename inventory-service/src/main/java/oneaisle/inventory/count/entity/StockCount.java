package oneaisle.inventory.count.entity;

import static java.util.stream.Collectors.toSet;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.ids.Ids;

/**
 * A task: count these articles at this location. Who counts is not told what the books say. The
 * difference is worked out against the books as of the moment of counting, however late it is
 * posted.
 */
@Entity
@Table(name = "stock_count")
public class StockCount {

  @Id private UUID id;
  private String location;

  @Enumerated(EnumType.STRING)
  private CountCause cause;

  private String reference;
  private String sole;

  @Enumerated(EnumType.STRING)
  private CountState state;

  @Column(name = "opened_by")
  private String openedBy;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_by")
  private String closedBy;

  @Column(name = "closed_at")
  private Instant closedAt;

  @OneToMany(mappedBy = "count", cascade = CascadeType.ALL)
  @OrderBy("sku")
  private List<CountLine> lines = new ArrayList<>();

  private long sequence;
  @Version private long version;

  protected StockCount() {}

  /**
   * @param reference what it is about, for the one who asked: the same twice is one count; or null
   */
  public StockCount(
      String location,
      Collection<String> skus,
      CountCause cause,
      String reference,
      String by,
      Instant now) {
    this.id = Ids.next();
    this.location = location;
    this.cause = cause;
    this.reference = reference;
    this.state = CountState.OPEN;
    this.openedBy = by;
    this.openedAt = now;
    for (String sku : new TreeSet<>(skus)) lines.add(new CountLine(this, sku));
  }

  /**
   * One that nobody asked for: something about the level is in doubt. Of its kind only one waits to
   * be counted at a time.
   */
  public static StockCount about(
      StockKey key, CountCause cause, String reference, String by, Instant now) {
    StockCount count =
        new StockCount(key.location(), List.of(key.sku()), cause, reference, by, now);
    count.sole = soleOf(key, cause);
    return count;
  }

  /** What no two open counts that nobody asked for have in common. */
  public static String soleOf(StockKey key, CountCause cause) {
    return cause + " " + key;
  }

  /** Whether it is a count of just these. */
  public boolean isOf(Collection<String> skus) {
    return lines.stream().map(CountLine::sku).collect(toSet()).equals(Set.copyOf(skus));
  }

  /** What somebody found of an article, and what the books had at that moment. */
  public record Found(int counted, int expected) {}

  /** Takes what was counted; an article may be counted again until the count is posted. */
  public void count(Map<String, Found> found, Instant at, String by, Tolerance tolerance) {
    requireOpen();
    List<String> strange = found.keySet().stream().filter(sku -> line(sku) == null).toList();
    if (!strange.isEmpty()) throw new NotPartOfCount(id, strange);
    found.forEach(
        (sku, units) -> line(sku).count(units.counted(), units.expected(), at, by, tolerance));
    state = open().isEmpty() ? CountState.COUNTED : CountState.OPEN;
    if (state == CountState.COUNTED) sole = null; // of what happens from now on it tells nothing
    sequence++; // the lines are rows of their own: this makes it a change of the count
  }

  /** Only what is counted in full, and well enough, can be posted. */
  public void requireCounted() {
    requireOpen();
    if (state != CountState.COUNTED) throw new NotCountedYet(id, open());
  }

  /**
   * Closes the count.
   *
   * @param expected by sku, what the books have as of each line's moment of counting; a sku that is
   *     missing was counted again later elsewhere, and that count stands
   */
  public void post(Map<String, Integer> expected, String by, Instant now) {
    requireCounted();
    lines.forEach(line -> line.post(expected.get(line.sku())));
    close(CountState.POSTED, by, now);
  }

  /** Drops the task; the same again is fine. */
  public void cancel(String by, Instant now) {
    if (state == CountState.CANCELLED) return;
    requireOpen();
    close(CountState.CANCELLED, by, now);
  }

  private void close(CountState last, String by, Instant now) {
    state = last;
    sole = null;
    closedBy = by;
    closedAt = now;
    sequence++;
  }

  private void requireOpen() {
    if (state == CountState.POSTED || state == CountState.CANCELLED)
      throw new CountIsClosed(id, state);
  }

  private List<String> open() {
    return lines.stream().filter(line -> !line.isSettled()).map(CountLine::sku).toList();
  }

  private CountLine line(String sku) {
    return lines.stream().filter(line -> line.sku().equals(sku)).findFirst().orElse(null);
  }

  public UUID id() {
    return id;
  }

  public String location() {
    return location;
  }

  public CountCause cause() {
    return cause;
  }

  public String reference() {
    return reference;
  }

  /** Of its kind, or null for one that somebody asked for or that is counted or closed. */
  public String sole() {
    return sole;
  }

  public CountState state() {
    return state;
  }

  public String openedBy() {
    return openedBy;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** Who posted or cancelled it. */
  public String closedBy() {
    return closedBy;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public List<CountLine> lines() {
    return List.copyOf(lines);
  }

  public StockKey key(CountLine line) {
    return new StockKey(location, line.sku());
  }

  public long version() {
    return version;
  }
}
