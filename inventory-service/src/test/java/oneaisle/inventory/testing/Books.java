package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import oneaisle.inventory.item.control.ChangeItem;
import oneaisle.inventory.item.entity.ItemDetails;
import oneaisle.inventory.location.control.ChangeLocation;
import oneaisle.inventory.location.entity.Address;
import oneaisle.inventory.location.entity.GeoPoint;
import oneaisle.inventory.location.entity.LocationDetails;
import oneaisle.inventory.location.entity.LocationType;
import oneaisle.inventory.stock.control.AdjustStock;
import oneaisle.inventory.stock.entity.Adjustment.Change;
import oneaisle.inventory.stock.entity.Adjustment.Draft;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.shared.money.Money;
import oneaisle.shared.outbox.Lease;
import oneaisle.shared.persistence.Database;
import org.awaitility.Awaitility;

/** A store with stock for a test, and what the database says afterwards. */
@ApplicationScoped
public class Books {

  /** A little longer than the relay goes on without asking for its lease again. */
  private static final Duration SURE_OF_A_LEASE = Duration.ofSeconds(6);

  @Inject private ChangeLocation changeLocation;
  @Inject private ChangeItem changeItem;
  @Inject private AdjustStock adjustStock;

  @Resource(lookup = Database.JNDI)
  private DataSource database;

  @Inject private Lease lease;

  void openStore(String code) {
    writeStore(code, true);
  }

  /** Opens stores in which no service sweeps up holds, and of which none tells: the test does. */
  void openUndisturbed(String... codes) {
    stop("expire-reservations");
    stop("outbox-relay");
    for (String code : codes) openStore(code);
  }

  /** From now on it takes no orders. */
  void giveUpStore(String code) {
    writeStore(code, false);
  }

  private void writeStore(String code, boolean active) {
    LocationDetails details =
        new LocationDetails(
            "Store " + code,
            LocationType.STORE,
            new Address(null, null, null, null, null),
            new GeoPoint(51.5, -0.1),
            ZoneId.of("Europe/London"),
            null,
            "24/7",
            LocationDetails.usualCapabilities(LocationType.STORE),
            LocationDetails.DEFAULT_PICK_LEAD_MINUTES,
            null,
            LocationDetails.DEFAULT_HOLD_DAYS,
            null,
            active);
    changeLocation.change(code, details, version -> {});
  }

  void receive(String store, String sku, int units) {
    changeItem.change(
        sku, new ItemDetails(null, "Article " + sku, null, Money.of("1.00", "GBP")), version -> {});
    var changes = new TreeMap<>(java.util.Map.of(sku, new Change(units, 0)));
    adjustStock.adjust(Draft.of(store, MovementReason.RECEIPT, changes), "test");
  }

  /** Keeps all services from doing a background job until somebody wants it done again. */
  void stop(String job) {
    List<String> holder = texts("SELECT holder FROM lease WHERE job = ?", job);
    update("INSERT IGNORE INTO lease (job, holder, expires_at) VALUES (?, 'test', NOW(6))", job);
    update(
        "UPDATE lease SET holder = 'test', expires_at = NOW(6) + INTERVAL 1 HOUR WHERE job = ?",
        job);
    lease.releaseAll(); // what this one remembers of having it
    if (!holder.isEmpty() && !holder.contains("test"))
      Awaitility.await()
          .pollDelay(SURE_OF_A_LEASE)
          .atMost(SURE_OF_A_LEASE.multipliedBy(2))
          .until(() -> true); // another process cannot be asked what it remembers
  }

  long number(String sql, Object... values) {
    return Long.parseLong(texts(sql, values).get(0));
  }

  List<String> texts(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = bound(connection, sql, values);
        ResultSet found = select.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (found.next()) texts.add(found.getString(1));
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  int update(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = bound(connection, sql, values)) {
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PreparedStatement bound(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    return statement;
  }

  void checkInvariants() {
    assertThat(
            texts(
                "SELECT CONCAT(s.location, '/', s.sku) FROM stock_level s WHERE s.reserved <> (SELECT"
                    + " COALESCE(SUM(l.open_quantity), 0) FROM reservation_line l JOIN reservation r ON r.id ="
                    + " l.reservation_id WHERE l.location = s.location AND l.sku = s.sku AND r.status IN ('HELD',"
                    + " 'COMMITTED'))"))
        .as("reserved is the sum of open quantities of live reservations")
        .isEmpty();
    assertThat(
            texts(
                "SELECT CONCAT(s.location, '/', s.sku) FROM stock_level s LEFT JOIN (SELECT location, sku,"
                    + " SUM(on_hand_change) AS on_hand, SUM(unavailable_change) AS unavailable FROM stock_movement GROUP"
                    + " BY location, sku) m ON m.location = s.location AND m.sku = s.sku WHERE s.on_hand <>"
                    + " COALESCE(m.on_hand, 0) OR s.unavailable <> COALESCE(m.unavailable, 0)"))
        .as("quantities are the sums of their movements")
        .isEmpty();
    assertThat(
            texts(
                "SELECT CONCAT(s.location, '/', s.sku) FROM stock_level s WHERE (s.reserved > s.on_hand - s.unavailable)"
                    + " <> EXISTS (SELECT 1 FROM shortage x WHERE x.location = s.location AND x.sku = s.sku AND"
                    + " x.resolved_at IS NULL)"))
        .as("exactly the short levels have an open shortage")
        .isEmpty();
  }
}
