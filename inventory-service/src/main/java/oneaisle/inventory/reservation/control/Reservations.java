package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.inventory.reservation.entity.ReservationLine;
import oneaisle.inventory.reservation.entity.ReservationStatus;
import oneaisle.inventory.reservation.entity.Standing;
import oneaisle.inventory.stock.control.KeySet;
import oneaisle.inventory.stock.control.Sql;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.persistence.Database;

/** The reservations. Whoever locks some has locked their stock levels before. */
@ApplicationScoped
public class Reservations {

  /**
   * The join is held to this order, so that reservations are locked by id and each before its
   * lines.
   */
  private static final String SELECT =
      "SELECT STRAIGHT_JOIN r.id, r.location, r.channel, r.reference, r.status, r.expires_at, r.created_at, r.resolved_at, r.moved_to,"
          + " r.fingerprint, r.sequence, r.version, l.sku, l.requested, l.quantity, l.fulfilled, l.released, l.expired"
          + " FROM reservation r JOIN reservation_line l ON l.reservation_id = r.id WHERE r.id IN ";

  private static final String WRITE =
      "INSERT INTO reservation (id, location, channel, reference, fingerprint, created_at, status, expires_at, resolved_at,"
          + " moved_to, sequence, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String OVER =
      " ON DUPLICATE KEY UPDATE status = VALUES(status), expires_at = VALUES(expires_at),"
          + " resolved_at = VALUES(resolved_at), moved_to = VALUES(moved_to), sequence = VALUES(sequence), version = VALUES(version)";

  private static final String WRITE_LINES =
      "INSERT INTO reservation_line (reservation_id, sku, location, requested, quantity, fulfilled, released, expired)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String LINES_OVER =
      " ON DUPLICATE KEY UPDATE fulfilled = VALUES(fulfilled), released = VALUES(released), expired = VALUES(expired)";

  @Inject private Sql sql;

  public Optional<Reservation> find(UUID id) {
    return find(List.of(id)).stream().findFirst();
  }

  /** The reservation, or the one it goes on as. */
  public Optional<Reservation> findMoved(UUID id) {
    Optional<Reservation> found = find(id);
    UUID movedTo = found.map(reservation -> reservation.standing().movedTo()).orElse(null);
    return movedTo == null ? found : findMoved(movedTo);
  }

  /** By id. */
  public List<Reservation> find(Collection<UUID> ids) {
    return select(ids, "");
  }

  /** By id, locked in that order until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Reservation> lock(Collection<UUID> ids) {
    return select(ids, " FOR UPDATE");
  }

  private List<Reservation> select(Collection<UUID> ids, String lock) {
    if (ids.isEmpty()) return List.of();
    Map<UUID, Row> rows = new LinkedHashMap<>();
    sql.query(
            SELECT + Database.marks(ids.size()) + " ORDER BY r.id, l.sku" + lock,
            ids,
            Reservations::read)
        .forEach(row -> rows.computeIfAbsent(row.id, id -> row).lines.add(row.line));
    return rows.values().stream().map(Row::reservation).toList();
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Collection<Reservation> made) {
    sql.batch(WRITE, made.stream().map(Reservations::row).toList());
    sql.batch(WRITE_LINES, lineRows(made));
  }

  /** Writes changes of locked reservations. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(Collection<Reservation> changed) {
    sql.batch(WRITE + OVER, changed.stream().map(Reservations::row).toList());
    sql.batch(WRITE_LINES + LINES_OVER, lineRows(changed));
  }

  /** Holds that have run out, oldest first. */
  public List<UUID> expired(Instant now, int limit) {
    return sql.query(
        "SELECT id FROM reservation WHERE status = 'HELD' AND expires_at <= ? ORDER BY expires_at LIMIT ?",
        List.of(now, limit),
        row -> Sql.uuid(row, "id"));
  }

  /** Units that holds still claim on these levels though they have run out. */
  public List<ExpiredUnits> expiredUnits(Collection<StockKey> keys, Instant now) {
    List<ExpiredUnits> units = new ArrayList<>();
    for (List<StockKey> part : KeySet.parts(keys)) {
      KeySet among = new KeySet(part, "l.");
      units.addAll(expiredUnits(among.condition(), among.values(), now));
    }
    return units;
  }

  /** The same for one article at all locations. */
  public List<ExpiredUnits> expiredUnits(String sku, Instant now) {
    return expiredUnits("l.sku = ?", List.of(sku), now);
  }

  /** Driven by the few holds that wait to be swept up, not by all that claim a popular article. */
  private List<ExpiredUnits> expiredUnits(String condition, List<?> values, Instant now) {
    List<Object> all = new ArrayList<>(List.of(now));
    all.addAll(values);
    return sql.query(
        "SELECT STRAIGHT_JOIN l.location, l.sku, l.reservation_id, l.open_quantity"
            + " FROM reservation r JOIN reservation_line l ON l.reservation_id = r.id"
            + " WHERE r.status = 'HELD' AND r.expires_at <= ? AND "
            + condition
            + " AND l.open_quantity > 0",
        all,
        row ->
            new ExpiredUnits(
                Sql.uuid(row, "reservation_id"),
                new StockKey(row.getString("location"), row.getString("sku")),
                row.getInt("open_quantity")));
  }

  public record ExpiredUnits(UUID reservation, StockKey key, int units) {}

  /** Who claims units of these levels. */
  public List<Claim> claimsOn(Collection<StockKey> keys) {
    List<Claim> claims = new ArrayList<>();
    for (List<StockKey> part : KeySet.parts(keys)) {
      KeySet among = new KeySet(part, "l.");
      claims.addAll(
          sql.query(
              "SELECT l.location, l.sku, l.reservation_id, l.open_quantity, r.status, r.created_at"
                  + " FROM reservation_line l JOIN reservation r ON r.id = l.reservation_id"
                  + " WHERE "
                  + among.condition()
                  + " AND l.open_quantity > 0",
              among.values(),
              row ->
                  new Claim(
                      Sql.uuid(row, "reservation_id"),
                      new StockKey(row.getString("location"), row.getString("sku")),
                      row.getInt("open_quantity"),
                      ReservationStatus.valueOf(row.getString("status")),
                      Sql.instant(row, "created_at"))));
    }
    return claims;
  }

  /** Open units of one live reservation on one level. */
  public record Claim(
      UUID reservation, StockKey key, int units, ReservationStatus status, Instant createdAt) {}

  private static List<Object> row(Reservation reservation) {
    Standing standing = reservation.standing();
    return Arrays.asList( // bears the nulls
        reservation.id(),
        reservation.location(),
        reservation.channel(),
        reservation.reference(),
        reservation.fingerprint(),
        reservation.createdAt(),
        standing.status(),
        standing.expiresAt(),
        standing.resolvedAt(),
        standing.movedTo(),
        standing.sequence(),
        standing.version());
  }

  private static List<List<Object>> lineRows(Collection<Reservation> reservations) {
    List<List<Object>> rows = new ArrayList<>();
    for (Reservation reservation : reservations) {
      for (ReservationLine line : reservation.lines()) {
        rows.add(
            List.of(
                reservation.id(),
                line.sku(),
                reservation.location(),
                line.requested(),
                line.quantity(),
                line.fulfilled(),
                line.released(),
                line.expired()));
      }
    }
    return rows;
  }

  private static Row read(ResultSet row) throws SQLException {
    Standing standing =
        new Standing(
            ReservationStatus.valueOf(row.getString("status")),
            Sql.instant(row, "expires_at"),
            Sql.instant(row, "resolved_at"),
            Sql.uuid(row, "moved_to"),
            row.getLong("sequence"),
            row.getLong("version"));
    ReservationLine line =
        new ReservationLine(
            row.getString("sku"),
            row.getInt("requested"),
            row.getInt("quantity"),
            row.getInt("fulfilled"),
            row.getInt("released"),
            row.getInt("expired"));
    return new Row(
        Sql.uuid(row, "id"),
        row.getString("location"),
        Channel.valueOf(row.getString("channel")),
        row.getString("reference"),
        row.getBytes("fingerprint"),
        Sql.instant(row, "created_at"),
        standing,
        line,
        new ArrayList<>());
  }

  /** A row of the join; the first of a reservation gathers the lines of the others. */
  private record Row(
      UUID id,
      String location,
      Channel channel,
      String reference,
      byte[] fingerprint,
      Instant createdAt,
      Standing standing,
      ReservationLine line,
      List<ReservationLine> lines) {

    Reservation reservation() {
      return new Reservation(
          id, location, channel, reference, fingerprint, createdAt, standing, lines);
    }
  }
}
