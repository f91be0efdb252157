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
  private final SortedMap<String, ReservationLine> lines = new TreeMap<>();
  private ReservationStatus status;
  private Instant expiresAt;
  private Instant resolvedAt;
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
    status = standing.status;
    expiresAt = standing.expiresAt;
    resolvedAt = standing.resolvedAt;
    sequence = standing.sequence;
    version = standing.version;
    lines.forEach(line -> this.lines.put(line.sku(), line));
  }

  /** The changing part of a reservation. */
  public record Standing(
      ReservationStatus status,
      Instant expiresAt,
      Instant resolvedAt,
      long sequence,
      long version) {}

  /** A new claim on the granted units; the caller reserves as many on the stock levels. */
  public static Reservation make(
      UUID id, ReservationDraft draft, Map<String, Integer> granted, Instant now) {
    Standing standing =
        draft.commit()
            ? new Standing(ReservationStatus.COMMITTED, null, null, 1, 1)
            : new Standing(ReservationStatus.HELD, now.plus(draft.hold()), null, 1, 1);
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
    return status == ReservationStatus.HELD
        && (!expiresAt.isAfter(now)
            || lines.values().stream().anyMatch(line -> line.expired() > 0));
  }

  /** Makes the hold last; false where it was committed before. */
  public boolean commit(Instant now) {
    if (status == ReservationStatus.COMMITTED) return false;
    if (statusAt(now) != ReservationStatus.HELD) throw new AlreadyResolved(id, statusAt(now));
    status = ReservationStatus.COMMITTED;
    expiresAt = null;
    step();
    return true;
  }

  /** Holds it for so long from now on, but never shorter than before. */
  public boolean extend(Duration hold, Instant now) {
    if (statusAt(now) != ReservationStatus.HELD) throw new AlreadyResolved(id, statusAt(now));
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
   * @return what was given back; empty where all was before
   */
  public SortedMap<String, Integer> release(Map<String, Integer> units, Instant now) {
    if (units == null && status == ReservationStatus.RELEASED) return new TreeMap<>();
    if (!statusAt(now).isLive()) throw new AlreadyResolved(id, statusAt(now));
    return take(units, ReservationLine::release, ReservationStatus.RELEASED, now);
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
    if (current != ReservationStatus.COMMITTED) throw new AlreadyResolved(id, current);
    return take(units, ReservationLine::fulfil, ReservationStatus.FULFILLED, now);
  }

  /**
   * Takes the fact that units were handed over: as many as are still claimed are fulfilled, none is
   * refused.
   */
  public SortedMap<String, Integer> handedOver(Map<String, Integer> units, Instant now) {
    SortedMap<String, Integer> claimed = new TreeMap<>();
    if (!statusAt(now).isLive()) return claimed;
    units.forEach((sku, quantity) -> claimed.put(sku, Math.min(quantity, openOf(sku))));
    claimed.values().removeIf(quantity -> quantity == 0);
    if (claimed.isEmpty()) return claimed;
    return take(claimed, ReservationLine::fulfil, ReservationStatus.FULFILLED, now);
  }

  /** Ends a hold that has run out; empty where it has not. */
  public SortedMap<String, Integer> expire(Instant now) {
    SortedMap<String, Integer> freed = new TreeMap<>();
    if (!hasRunOut(now)) return freed;
    lines.values().stream()
        .filter(line -> line.open() > 0)
        .forEach(line -> freed.put(line.sku(), line.open()));
    lines.replaceAll((sku, line) -> line.expire());
    resolve(ReservationStatus.EXPIRED, now);
    step();
    return freed;
  }

  /**
   * Gives the units of one line back to somebody who needs them at once, because the hold has run
   * out; the rest is left to {@link #expire}, for which other stock levels must be locked.
   */
  public int expireLine(String sku, Instant now) {
    int units = openOf(sku);
    if (units == 0 || !hasRunOut(now)) return 0;
    lines.computeIfPresent(sku, (key, line) -> line.expire());
    if (!allOpen().isEmpty()) {
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
    SortedMap<String, Integer> units = asked == null ? allOpen() : new TreeMap<>(asked);
    List<String> tooMany =
        units.keySet().stream().filter(sku -> units.get(sku) > openOf(sku)).toList();
    if (!tooMany.isEmpty())
      throw new MoreThanOpen(id, tooMany.stream().map(this::openLine).toList());
    units.forEach(
        (sku, quantity) -> lines.compute(sku, (key, line) -> leave.apply(line, quantity)));
    if (allOpen().isEmpty()) resolve(last, now);
    step();
    return units;
  }

  private MoreThanOpen.OpenLine openLine(String sku) {
    return new MoreThanOpen.OpenLine(sku, openOf(sku));
  }

  private SortedMap<String, Integer> allOpen() {
    SortedMap<String, Integer> open = new TreeMap<>();
    lines.values().stream()
        .filter(line -> line.open() > 0)
        .forEach(line -> open.put(line.sku(), line.open()));
    return open;
  }

  private int openOf(String sku) {
    ReservationLine line = lines.get(sku);
    return line == null ? 0 : line.open();
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
    return new Standing(status, expiresAt, resolvedAt, sequence, version);
  }

  public Collection<ReservationLine> lines() {
    return lines.values();
  }

  public List<StockKey> keys() {
    return lines.keySet().stream().map(this::key).toList();
  }

  public StockKey key(String sku) {
    return new StockKey(location, sku);
  }

  /** How many events have told of it. */
  public long sequence() {
    return sequence;
  }

  public long version() {
    return version;
  }
}
