package oneaisle.bench.work;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import oneaisle.bench.Retailer;
import oneaisle.bench.TestBed;
import oneaisle.bench.load.ClosedLoop;
import oneaisle.bench.load.Sample;
import oneaisle.bench.load.Traffic;
import oneaisle.bench.report.Row;

/** Reservations, each durable before it is answered; either spread or all of one stock level. */
public final class Reserve implements Work {

  private static final int TOO_MANY = 2 * Retailer.LAST_UNITS;
  private static final int CREATED = 201;
  private static final int REFUSED = 422;

  private final boolean hot;

  private Reserve(boolean hot) {
    this.hot = hot;
  }

  public static Work spread() {
    return new Reserve(false);
  }

  public static Work hot() {
    return new Reserve(true);
  }

  @Override
  public String name() {
    return hot ? "reserve-hot" : "reserve-spread";
  }

  @Override
  public Row measure(TestBed bed) throws SQLException {
    if (!hot) {
      return new Rounds(bed, new Reserving(bed, Reserving.spread(bed))).run(name());
    }
    String store = bed.retailer().store(0);
    Rounds rounds = new Rounds(bed, new Reserving(bed, Reserving.only(store, Retailer.HOT_SKU)));
    Row row = rounds.run(name());
    requireAcknowledged(bed, store, rounds);
    sellOut(bed, store);
    return row;
  }

  /** What was acknowledged is what the books have: nothing lost, nothing promised twice. */
  private static void requireAcknowledged(TestBed bed, String store, Rounds rounds)
      throws SQLException {
    long reserved = reserved(bed, store, Retailer.HOT_SKU);
    long least = rounds.succeeded();
    if (reserved < least || reserved > least + rounds.errors()) {
      throw new Broken(
          "%d reservations of %s were acknowledged, %d got no good answer, the books have %d"
              .formatted(least, Retailer.HOT_SKU, rounds.errors(), reserved));
    }
  }

  /** Twice as many want it as there are units: exactly the stock is sold. */
  private static void sellOut(TestBed bed, String store) throws SQLException {
    Traffic crowd = new Reserving(bed, Reserving.only(store, Retailer.LAST_SKU));
    Sample sale = ClosedLoop.times(crowd, Rounds.CLIENTS, TOO_MANY);
    long reserved = reserved(bed, store, Retailer.LAST_SKU);
    boolean exact =
        sale.times(CREATED) == Retailer.LAST_UNITS
            && sale.times(REFUSED) == TOO_MANY - Retailer.LAST_UNITS
            && reserved == Retailer.LAST_UNITS;
    if (!exact) {
      throw new Broken(
          "%d wanted %d units of %s: answered %s, the books have %d reserved"
              .formatted(
                  TOO_MANY, Retailer.LAST_UNITS, Retailer.LAST_SKU, sale.statuses(), reserved));
    }
  }

  private static long reserved(TestBed bed, String store, String sku) throws SQLException {
    try (Connection connection = bed.stack().database().connect("inventory");
        PreparedStatement select =
            connection.prepareStatement(
                "SELECT reserved FROM stock_level WHERE location = ? AND sku = ?")) {
      select.setString(1, store);
      select.setString(2, sku);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
