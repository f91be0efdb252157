package oneaisle.inventory.reservation.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import oneaisle.inventory.stock.entity.StockKey;

/**
 * A claim on stock at one location for one cart or order. It resolves once: the way its last open
 * unit leaves is its last status. A hold that has run out is over at that moment, whether or not
 * anybody has swept it up yet.
 *
 * <p>The methods that take units away answer how many of each sku, so that the caller moves the
 * stock levels by the same.
 */
public final class Reservation {

  private final UUID id;
  private final String location;
  private final Channel channel;
  private final String reference;
  private final byte[] fingerprint;
  private final Instant createdAt;
  private final ReservationLines lines;
  private ReservationStatus status;
  private Instant expiresAt;
  private Instant resolvedAt;
  private UUID movedTo;
  private long sequence;
  private long version;

  /** As it was stored. */
  public Reservation(
      UUID id,
      String location,
      Channel channel,
      String reference,
      byte[] fingerprint,
      Instant createdAt,
      Standing standing,
      Collection<ReservationLine> lines) {
    this.id = id;
    this.location = location;
    this.channel = channel;
    this.reference = reference;
    this.fingerprint = fingerprint;
    this.createdAt = createdAt;
    status = standing.status();
    expiresAt = standing.expiresAt();
    resolvedAt = standing.resolvedAt();
    movedTo = standing.movedTo();
    sequence = standing.sequence();
    version = standing.version();
    this.lines = new ReservationLines(lines);
  }

  /**
   * A new claim on the granted units; the caller reserves as many on the stock levels.
   *
   * @param hold for how long, unless it is committed at once
   */
  public static Reservation make(
      UUID id, ReservationDraft draft, Map<String, Integer> granted, Duration hold, Instant now) {
    Standing standing = draft.commit() ? Standing.committed() : Standing.heldUntil(now.plus(hold));
    List<ReservationLine> lines =
        draft.lines().entrySet().stream()
            .map(
                wanted ->
                    ReservationLine.granted(
                        wanted.getKey(), wanted.getValue(), granted.get(wanted.getKey())))
            .toList();
    return new Reservation(
        id,
        draft.location(),
        draft.channel(),
        draft.reference(),
        draft.fingerprint(),
        now,
        standing,
        lines);
  }

  /** As it is now, whatever happens to this one. */
  public Reservation copy() {
    return new Reservation(
        id, location, channel, reference, fingerprint, createdAt, standing(), lines());
  }

  public boolean isOf(ReservationDraft draft) {
    return Arrays.equals(fingerprint, draft.fingerprint());
  }

  /** What it is at this moment, also where a hold has run out unnoticed. */
  public ReservationStatus statusAt(Instant now) {
    return hasRunOut(now) ? ReservationStatus.EXPIRED : status;
  }

  /**
   * Another instance with a faster clock may have given units of it away already: then it is over
   * here too.
   */
  private boolean hasRunOut(Instant now) {
    return status == ReservationStatus.HELD && (!expiresAt.isAfter(now) || lines.anyExpired());
  }

  /** Makes the hold last; false where it was committed before. */
  public boolean commit(Instant now) {
    if (status == ReservationStatus.COMMITTED) return false;
    if (statusAt(now) != ReservationStatus.HELD) throw over(now);
    status = ReservationStatus.COMMITTED;
    expiresAt = null;
    step();
    return true;
  }

  /** Holds it for so long from now on, but never shorter than before. */
  public boolean extend(Duration hold, Instant now) {
    if (statusAt(now) != ReservationStatus.HELD) throw over(now);
    Instant until = now.plus(hold);
    if (!until.isAfter(expiresAt)) return false;
    expiresAt = until;
    version++;
    return true;
  }

  /**
   * Gives units back.
   *
   * @param units by sku; null for all that are open
   * @return what was given back; empty where all was before (but not where it was moved: then its
   *     units are claimed elsewhere)
   */
  public SortedMap<String, Integer> release(Map<String, Integer> units, Instant now) {
    boolean again = units == null && status == ReservationStatus.RELEASED && movedTo == null;
    if (again) return new TreeMap<>();
    requireLive(now);
    return take(units, ReservationLine::release, ReservationStatus.RELEASED, now);
  }

  /** What is open, as a claim of the same kind at another location. */
  public ReservationDraft draftAt(String otherLocation, Instant now) {
    requireLive(now);
    boolean committed = status == ReservationStatus.COMMITTED;
    Duration left = committed ? null : Duration.between(now, expiresAt);
    return new ReservationDraft(
        otherLocation, channel, reference, lines.open(), left, false, committed);
  }

  /** Gives all that is open back, because it is claimed elsewhere now. */
  public SortedMap<String, Integer> moveTo(UUID successor, Instant now) {
    requireLive(now);
    movedTo = successor;
    return take(null, ReservationLine::release, ReservationStatus.RELEASED, now);
  }

  /**
   * Hands units over.
   *
   * @param units by sku; null for all that are open
   * @return what was handed over; empty where all was before
   */
  public SortedMap<String, Integer> fulfil(Map<String, Integer> units, Instant now) {
    if (units == null && status == ReservationStatus.FULFILLED) return new TreeMap<>();
    ReservationStatus current = statusAt(now);
    if (current == ReservationStatus.HELD) throw new NotCommitted(id);
    if (current != ReservationStatus.COMMITTED) throw over(now);
    return take(units, ReservationLine::fulfil, ReservationStatus.FULFILLED, now);
  }

  /**
   * Takes the fact that units were handed over: as many as are still claimed are fulfilled, none is
   * refused.
   */
  public SortedMap<String, Integer> handedOver(Map<String, Integer> units, Instant now) {
    SortedMap<String, Integer> claimed = lines.openOf(units);
    if (claimed.isEmpty() || !statusAt(now).isLive()) return new TreeMap<>();
    return take(claimed, ReservationLine::fulfil, ReservationStatus.FULFILLED, now);
  }

  /** Ends a hold that has run out; empty where it has not. */
  public SortedMap<String, Integer> expire(Instant now) {
    if (!hasRunOut(now)) return new TreeMap<>();
    SortedMap<String, Integer> freed = lines.open();
    freed.keySet().forEach(lines::expire);
    resolve(ReservationStatus.EXPIRED, now);
    step();
    return freed;
  }

  /**
   * Gives the units of one line back to somebody who needs them at once, because the hold has run
   * out; the rest is left to {@link #expire}, for which other stock levels must be locked.
   */
  public int expireLine(String sku, Instant now) {
    int units = lines.openOf(sku);
    if (units == 0 || !hasRunOut(now)) return 0;
    lines.expire(sku);
    if (!lines.open().isEmpty()) {
      version++;
      return units;
    }
    resolve(ReservationStatus.EXPIRED, now);
    step();
    return units;
  }

  private SortedMap<String, Integer> take(
      Map<String, Integer> asked,
      BiFunction<ReservationLine, Integer, ReservationLine> leave,
      ReservationStatus last,
      Instant now) {
    SortedMap<String, Integer> units = asked == null ? lines.open() : new TreeMap<>(asked);
    List<MoreThanOpen.OpenLine> exceeded = lines.exceededBy(units);
    if (!exceeded.isEmpty()) throw new MoreThanOpen(id, exceeded);
    lines.leave(units, leave);
    if (lines.open().isEmpty()) resolve(last, now);
    step();
    return units;
  }

  private void requireLive(Instant now) {
    if (!statusAt(now).isLive()) throw over(now);
  }

  private AlreadyResolved over(Instant now) {
    return new AlreadyResolved(id, statusAt(now), movedTo);
  }

  private void resolve(ReservationStatus last, Instant now) {
    status = last;
    resolvedAt = now;
    expiresAt = null;
  }

  /** A change that an event tells of. */
  private void step() {
    version++;
    sequence++;
  }

  public UUID id() {
    return id;
  }

  public String location() {
    return location;
  }

  public Channel channel() {
    return channel;
  }

  public String reference() {
    return reference;
  }

  public byte[] fingerprint() {
    return fingerprint.clone();
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Standing standing() {
    return new Standing(status, expiresAt, resolvedAt, movedTo, sequence, version);
  }

  public Collection<ReservationLine> lines() {
    return lines.all();
  }

  public List<StockKey> keys() {
    return lines.skus().stream().map(this::key).toList();
  }

  public StockKey key(String sku) {
    return new StockKey(location, sku);
  }

  public long sequence() {
    return sequence;
  }

  public long version() {
    return version;
  }
}
