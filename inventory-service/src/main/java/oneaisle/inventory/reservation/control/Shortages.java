package oneaisle.inventory.reservation.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import oneaisle.inventory.stock.control.Cause;
import oneaisle.inventory.stock.control.KeySet;
import oneaisle.inventory.stock.control.Sql;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.shared.ids.Ids;

/** The record of facts that broke promises. */
@ApplicationScoped
public class Shortages {

  private static final String ADD =
      "INSERT INTO shortage (id, location, sku, on_hand, unavailable, reserved, short_by, document, cause, recorded_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Inject private Sql sql;

  @Transactional(Transactional.TxType.MANDATORY)
  public void add(Collection<StockLevel> levels, Cause cause, Instant now) {
    sql.batch(ADD, levels.stream().map(level -> row(level, cause, now)).toList());
  }

  /** These levels can keep every promise again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void resolve(Collection<StockKey> keys, Instant now) {
    for (List<StockKey> part : KeySet.parts(keys)) {
      KeySet among = new KeySet(part, "");
      List<Object> values = new ArrayList<>(List.of(now));
      values.addAll(among.values());
      sql.update(
          "UPDATE shortage SET resolved_at = ? WHERE "
              + among.condition()
              + " AND resolved_at IS NULL",
          values);
    }
  }

  private static List<Object> row(StockLevel level, Cause cause, Instant now) {
    Quantities quantities = level.quantities();
    return List.of(
        Ids.next(),
        level.key().location(),
        level.key().sku(),
        quantities.onHand(),
        quantities.unavailable(),
        quantities.reserved(),
        quantities.shortBy(),
        cause.document(),
        cause.name(),
        now);
  }
}
