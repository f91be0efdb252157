package oneaisle.inventory.count.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import oneaisle.shared.ids.Ids;

/** One article of a count. */
@Entity
@Table(name = "stock_count_line")
public class CountLine {

  @Id private UUID id;

  @ManyToOne
  @JoinColumn(name = "count_id")
  private StockCount count;

  private String sku;
  private Integer counted;
  private Integer expected;

  @Column(name = "counted_at")
  private Instant countedAt;

  @Column(name = "counted_by")
  private String countedBy;

  @Column(name = "times_counted")
  private int timesCounted;

  private boolean recount;
  private Integer difference;
  @Version private long version;

  protected CountLine() {}

  CountLine(StockCount count, String sku) {
    this.id = Ids.next();
    this.count = count;
    this.sku = sku;
  }

  /**
   * Somebody has counted. A count that is too far from the books is not believed until a second one
   * finds the same difference: sales in between change both sides alike.
   *
   * @param expectedThen what the books had at that moment
   */
  void count(int units, int expectedThen, Instant at, String by, Tolerance tolerance) {
    boolean confirmed = timesCounted > 0 && counted - expected == units - expectedThen;
    counted = units;
    expected = expectedThen;
    countedAt = at;
    countedBy = by;
    timesCounted++;
    recount = !confirmed && !tolerance.accepts(units, expectedThen);
  }

  /**
   * @param expectedThen what the books have at the moment of counting, as we know it by now; null
   *     where a later count has spoken already
   */
  void post(Integer expectedThen) {
    if (expectedThen != null) expected = expectedThen;
    difference = expectedThen == null ? 0 : counted - expectedThen;
  }

  boolean isSettled() {
    return timesCounted > 0 && !recount;
  }

  public String sku() {
    return sku;
  }

  /** Null before it was counted. */
  public Integer counted() {
    return counted;
  }

  /** What the books had when it was counted; null before. The counter is not told. */
  public Integer expected() {
    return expected;
  }

  public Instant countedAt() {
    return countedAt;
  }

  public String countedBy() {
    return countedBy;
  }

  public int timesCounted() {
    return timesCounted;
  }

  /** Whether it has to be counted once more. */
  public boolean needsRecount() {
    return recount;
  }

  /** By how much the books were changed; null before that. */
  public Integer difference() {
    return difference;
  }
}
