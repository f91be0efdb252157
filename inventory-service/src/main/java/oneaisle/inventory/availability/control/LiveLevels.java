package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import oneaisle.inventory.availability.entity.Arrivals;
import oneaisle.inventory.availability.entity.CodeNumbers;
import oneaisle.inventory.availability.entity.Completeness.Moment;
import oneaisle.inventory.availability.entity.ExpiringHold;
import oneaisle.inventory.availability.entity.ExpiringHolds;
import oneaisle.inventory.availability.entity.GoodsUnderWay;
import oneaisle.inventory.availability.entity.LevelRows;
import oneaisle.inventory.availability.entity.LevelState;
import oneaisle.inventory.availability.entity.LevelTable;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.transfer.entity.OpenTransfer;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.live.RecentChanges;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * This instance's copy of all stock levels. Its own commits are in it at once, those of the other
 * instances as soon as their events are here; and it knows until which moment it is complete. Where
 * that is too long ago, it does not answer, and the database does.
 */
@ApplicationScoped
public class LiveLevels {

  private static final int CHANGES_KEPT = 1 << 16;

  private final Duration mostLag;
  private final CodeNumbers locations = new CodeNumbers();
  private volatile Copy copy = new Copy(locations);

  /** Makes the proxy only. */
  protected LiveLevels() {
    mostLag = Duration.ZERO;
  }

  /**
   * @param mostLag how long ago a copy may be complete and still answer
   */
  @Inject
  public LiveLevels(
      @ConfigProperty(name = "oneaisle.availability.lag.max", defaultValue = "PT2S")
          Duration mostLag) {
    this.mostLag = mostLag;
  }

  /** Begins anew with nothing: what was known may have gaps. */
  public void begin() {
    copy = new Copy(locations);
  }

  /** Takes levels from a commit, an event or the database, whichever is newer. */
  public void take(Collection<LevelState> states) {
    copy.take(states);
  }

  /** Takes steps of transfers, likewise. */
  public void takeTransfers(Collection<OpenTransfer> steps) {
    steps.forEach(copy.underWay::put);
  }

  /** Everything that was committed until this moment is in it. */
  public void isCompleteUntil(Moment moment) {
    copy.complete = moment;
  }

  /** Takes note of the holds that have run out or will within moments. */
  public void note(ExpiringHolds holds, Instant now) {
    copy.note(holds, now);
  }

  /** What is told of all levels of a location has changed, though none of them has. */
  void tellAll(String location) {
    Copy now = copy;
    if (now.complete != null) now.changes.add(new StockKey(location, null));
  }

  /** Gives back the memory that only filling took. */
  public void trim() {
    copy.table.trim();
  }

  /** What it says, if it is complete enough to be asked. */
  public Optional<Copy> answering() {
    Copy now = copy;
    return lag(now).compareTo(mostLag) <= 0 ? Optional.of(now) : Optional.empty();
  }

  /** How long ago it was complete; a hundred years where it never was. */
  public Duration lag() {
    return lag(copy);
  }

  private static Duration lag(Copy copy) {
    Moment complete = copy.complete;
    return complete == null
        ? Duration.ofDays(36_500)
        : Duration.ofNanos(System.nanoTime() - complete.nanos());
  }

  public long size() {
    return copy.table.size();
  }

  public CodeNumbers locations() {
    return locations;
  }

  /** One filling of the copy, and what became of it. */
  public static final class Copy {

    private final CodeNumbers locations;
    private final LevelTable table;
    private final GoodsUnderWay underWay;
    private final RecentChanges<StockKey> changes =
        new RecentChanges<>(Ids.next().toString(), CHANGES_KEPT);
    private volatile ExpiringHolds holds = ExpiringHolds.NONE;
    private volatile Moment complete;
    private Set<ExpiringHold> over = Set.of();

    private Copy(CodeNumbers locations) {
      this.locations = locations;
      table = new LevelTable(locations);
      underWay = new GoodsUnderWay(locations);
    }

    private void take(Collection<LevelState> states) {
      // looked at after each level is there: who begins to read before that is told of it, and who
      // begins later reads it
      for (LevelState state : states)
        if (table.put(state) && complete != null) changes.add(state.key());
    }

    /** Tells also of levels that nobody has written: a hold on them has run out. */
    private synchronized void note(ExpiringHolds newer, Instant now) {
      Set<ExpiringHold> overNow = newer.over(now);
      holds = newer;
      if (overNow.equals(over)) return;
      Set<ExpiringHold> changed = new HashSet<>(overNow);
      changed.removeAll(over);
      over = overNow;
      for (ExpiringHold hold : changed)
        changes.add(new StockKey(locations.code(hold.location()), hold.sku()));
    }

    /** Everything committed until then is in it. */
    public Instant asOf() {
      return complete.at();
    }

    public LevelRows of(String sku, Instant now) {
      return holds.release(sku, table.of(sku), now);
    }

    public LevelRows of(String sku, String location, Instant now) {
      return holds.release(sku, table.of(sku, locations.find(location)), now);
    }

    /** What is on its way of an article. */
    public Arrivals arrivals(String sku) {
      return underWay.of(sku);
    }

    public boolean knows(String sku) {
      return table.knows(sku);
    }

    public LevelTable table() {
      return table;
    }

    /** Names of levels that have changed; one without an article is every level there. */
    public RecentChanges<StockKey> changes() {
      return changes;
    }
  }
}
