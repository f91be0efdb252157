package oneaisle.inventory.importing.entity;

import java.util.List;
import java.util.Set;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.StockKey;

/** A row of a delta feed: what arrived at a location, or is gone from it. */
public record StockChangeRow(long line, StockKey key, int change, MovementReason reason) {

  public static final List<String> COLUMNS = List.of("location", "sku", "on_hand_change");

  private static final String REASON = "reason";
  private static final int MAX = 10_000_000;

  /** The others come from documents of their own: sales from tills, transfers from transfers. */
  private static final Set<MovementReason> REASONS =
      Set.of(MovementReason.RECEIPT, MovementReason.RETURN, MovementReason.ADJUSTMENT);

  public static StockChangeRow read(CsvRow row) {
    return new StockChangeRow(
        row.line(),
        new StockKey(row.code("location"), row.code("sku")),
        row.change("on_hand_change", MAX),
        reason(row));
  }

  private static MovementReason reason(CsvRow row) {
    String name = row.has(REASON) ? row.text(REASON, 20) : null;
    if (name == null) return MovementReason.ADJUSTMENT;
    return REASONS.stream()
        .filter(reason -> reason.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RowRejected(REASON + " must be RECEIPT, RETURN or ADJUSTMENT"));
  }

  /** What a feed says once: of a level and a reason, one figure. */
  public Told told() {
    return new Told(key, reason);
  }

  public record Told(StockKey key, MovementReason reason) {
    @Override
    public String toString() {
      return key + " " + reason;
    }
  }
}
