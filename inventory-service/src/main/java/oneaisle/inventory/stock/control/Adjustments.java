package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.inventory.stock.entity.Adjustment;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.ReasonCode;

/** The corrections that were made. */
@ApplicationScoped
public class Adjustments {

  private static final String COLUMNS =
      "id, location, reason, code, document, note, fingerprint, adjusted_by, adjusted_at";

  @Inject private Sql sql;

  @Transactional(Transactional.TxType.MANDATORY)
  void add(Adjustment adjustment) {
    sql.batch(
        "INSERT INTO adjustment (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        List.of(
            Arrays.asList( // bears the nulls
                adjustment.id(),
                adjustment.location(),
                adjustment.reason(),
                adjustment.code(),
                adjustment.document(),
                adjustment.note(),
                adjustment.fingerprint(),
                adjustment.by(),
                adjustment.at())));
  }

  public Optional<Adjustment> find(UUID id) {
    return select("id = ?", List.of(id));
  }

  Optional<Adjustment> withDocument(String location, String document) {
    return select("location = ? AND document = ?", List.of(location, document));
  }

  private Optional<Adjustment> select(String condition, List<?> values) {
    return sql
        .query(
            "SELECT " + COLUMNS + " FROM adjustment WHERE " + condition, values, Adjustments::read)
        .stream()
        .findFirst();
  }

  private static Adjustment read(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return new Adjustment(
        Sql.uuid(row, "id"),
        row.getString("location"),
        MovementReason.valueOf(row.getString("reason")),
        code == null ? null : ReasonCode.valueOf(code),
        row.getString("document"),
        row.getString("note"),
        row.getBytes("fingerprint"),
        row.getString("adjusted_by"),
        Sql.instant(row, "adjusted_at"));
  }
}
