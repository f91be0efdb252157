package oneaisle.inventory.stock.entity;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import oneaisle.shared.ids.Ids;

/**
 * How much of one article is at one location. A plan (a reservation) is refused where it does not
 * fit; a fact (a movement) never is, and may leave the level <em>short</em>: unable to keep all
 * promises.
 *
 * <p>Whoever changes a level holds its row lock; {@code version} counts the changes.
 */
public final class StockLevel {

  private final StockKey key;
  private final int shortByWhenLocked;
  private final boolean wasThere;
  private Quantities quantities;
  private Evidence evidence;
  private FeedMark feed;
  private long sequence;
  private long version;
  private boolean changed;

  /** As it was stored. */
  public StockLevel(
      StockKey key,
      Quantities quantities,
      Evidence evidence,
      FeedMark feed,
      long sequence,
      long version) {
    this.key = key;
    this.quantities = quantities;
    this.evidence = evidence;
    this.feed = feed;
    this.sequence = sequence;
    this.version = version;
    this.shortByWhenLocked = quantities.shortBy();
    this.wasThere = version > 0;
  }

  /** Nothing has ever been here. */
  public static StockLevel empty(StockKey key) {
    return new StockLevel(key, Quantities.NONE, Evidence.NONE, FeedMark.NONE, 0, 0);
  }

  /**
   * What a reservation may claim.
   *
   * @param buffer what the asking channel leaves to the others
   */
  public int available(int buffer) {
    return Math.max(0, quantities.availableToPromise() - buffer);
  }

  /**
   * Claims units.
   *
   * @throws IllegalStateException where they are not available: the caller has to ask before
   */
  public void reserve(int units, int buffer) {
    if (units < 1 || units > available(buffer)) {
      throw new IllegalStateException(units + " of " + available(buffer) + " available at " + key);
    }
    changeTo(quantities.withReserved(quantities.reserved() + units));
  }

  /** Gives up a claim on units. */
  public void unreserve(int units) {
    if (units < 1 || units > quantities.reserved()) {
      throw new IllegalStateException(
          units + " of " + quantities.reserved() + " reserved at " + key);
    }
    changeTo(quantities.withReserved(quantities.reserved() - units));
  }

  /** What is there, sound and claimed by nobody; the safety stock is part of it. */
  public int unclaimed() {
    return Math.max(0, quantities.onHand() - quantities.unavailable() - quantities.reserved());
  }

  /** So many units more (or, negative, fewer) are on their way here. */
  public void expect(int units) {
    if (units == 0) return;
    if (quantities.incoming() + units < 0) {
      throw new IllegalStateException(
          -units + " of " + quantities.incoming() + " expected at " + key);
    }
    changeTo(quantities.withIncoming(quantities.incoming() + units));
  }

  /** Takes a fact. */
  public void apply(StockMovement movement) {
    if (!movement.key().equals(key))
      throw new IllegalArgumentException(movement.key() + " is not " + key);
    changeTo(quantities.moved(movement.onHandChange(), movement.unavailableChange()));
    evidence =
        switch (movement.reason()) {
          case SALE -> evidence.sold(movement.occurredAt());
          case COUNT -> evidence.counted(movement.occurredAt());
          default ->
              movement.onHandChange() > 0 ? evidence.received(movement.occurredAt()) : evidence;
        };
  }

  /** Somebody has counted here, and found what the books say now. */
  public void markCounted(Instant at) {
    evidence = evidence.counted(at);
    changeTo(quantities);
  }

  /** Whether a count or a feed has said since then what is here. */
  public boolean wasLookedAtAfter(Instant moment) {
    return evidence.countedAt() != null && evidence.countedAt().isAfter(moment);
  }

  /** Whether a count or a feed has said what is here at this moment or later. */
  public boolean wasLookedAtSince(Instant moment) {
    return evidence.countedAt() != null && !evidence.countedAt().isBefore(moment);
  }

  /** Whether somebody has counted here since then; a feed does not. */
  public boolean wasCountedAfter(Instant moment) {
    return wasLookedAtAfter(moment) && !evidence.countedAt().equals(feed.asOf());
  }

  /**
   * What the books have too many where somebody looked for promised units and found none: those,
   * and all that nobody has claimed. What came since they looked may well be there.
   *
   * @param missing units that they looked for
   * @param movedSince by how many units the level has grown (or, negative, shrunk) since
   */
  public int notFound(int missing, int movedSince) {
    int there =
        Math.max(0, quantities.onHand() - quantities.unavailable() - Math.max(0, movedSince));
    int unclaimed = Math.max(0, there - quantities.reserved());
    return Math.min(there, unclaimed + missing);
  }

  /**
   * Takes a fact back that is told late: somebody has counted after it happened, so what they found
   * was already without these units. Feeds do not count here: the system that sends them has not
   * seen an offline till's sales either.
   */
  public Optional<StockMovement> seenByCount(StockMovement late) {
    if (!wasCountedAfter(late.occurredAt()) || late.onHandChange() == 0) return Optional.empty();
    return Optional.of(
        new StockMovement(
            Ids.next(),
            key,
            MovementReason.COUNT,
            Math.negateExact(late.onHandChange()),
            0,
            late.reference().seenByCount(),
            late.actor(),
            evidence.countedAt()));
  }

  /** Its figures were worked out anew. */
  public void rebuild(Quantities figures) {
    changeTo(figures);
  }

  /**
   * Whether a feed may set this level: not twice, and not with figures older than those that a feed
   * or a count has given it.
   */
  public boolean accepts(FeedMark newer) {
    return newer.supersedes(feed) && !wasLookedAtAfter(newer.asOf());
  }

  /** Notes that a feed has looked at this level, also where it found what was known. */
  public void markFed(FeedMark by, int reportedSafetyStock) {
    feed = by;
    evidence = evidence.counted(by.asOf());
    changeTo(quantities.withSafetyStock(reportedSafetyStock));
  }

  private void changeTo(Quantities next) {
    quantities = next;
    if (!changed) version++;
    changed = true;
  }

  /** The number for the next event about this level. */
  public long nextSequence() {
    if (!changed) throw new IllegalStateException("Nothing happened at " + key);
    return ++sequence;
  }

  /** Facts since it was locked took more than was free. */
  public boolean isShorterThanBefore() {
    return quantities.shortBy() > shortByWhenLocked;
  }

  /** Fewer units are missing than when it was locked. */
  public boolean isLessShortThanBefore() {
    return quantities.shortBy() < shortByWhenLocked;
  }

  /** It was short when it was locked and can now keep every promise. */
  public boolean hasRecovered() {
    return shortByWhenLocked > 0 && quantities.shortBy() == 0;
  }

  public boolean isChanged() {
    return changed;
  }

  /** Whether the database had it when it was locked; its first version is 1. */
  public boolean wasThere() {
    return wasThere;
  }

  /** Never seen before by any feed, count or sale. */
  public boolean isNew() {
    return version == 0;
  }

  public StockKey key() {
    return key;
  }

  public Quantities quantities() {
    return quantities;
  }

  public Evidence evidence() {
    return evidence;
  }

  public FeedMark feed() {
    return feed;
  }

  public long sequence() {
    return sequence;
  }

  public long version() {
    return version;
  }

  /**
   * Which stock feed last set a level.
   *
   * @param id null where none did
   * @param asOf the moment the feed's figures are of
   */
  public record FeedMark(UUID id, Instant asOf) {

    public static final FeedMark NONE = new FeedMark(null, null);

    boolean supersedes(FeedMark other) {
      if (other.id == null) return true;
      return !id.equals(other.id) && !asOf.isBefore(other.asOf);
    }
  }
}
