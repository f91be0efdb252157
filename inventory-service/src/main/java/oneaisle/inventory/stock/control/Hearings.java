package oneaisle.inventory.stock.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import oneaisle.inventory.stock.entity.Hearing;

/**
 * When each location was last heard of. Noted about once a minute per location, so that a store
 * full of customers does not write one row over and over.
 */
@ApplicationScoped
public class Hearings {

  private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);
  private static final String NOTE =
      "INSERT INTO location_heard (location, sale_at, feed_at) VALUES (?, ?, ?)"
          + " ON DUPLICATE KEY UPDATE sale_at = COALESCE(VALUES(sale_at), sale_at),"
          + " feed_at = COALESCE(VALUES(feed_at), feed_at)";

  @Resource private TransactionSynchronizationRegistry transaction;

  @Inject private Sql sql;
  @Inject private Clock clock;

  private final Map<String, Instant> sales = new ConcurrentHashMap<>();
  private final Map<String, Instant> feeds = new ConcurrentHashMap<>();

  @Transactional(Transactional.TxType.MANDATORY)
  public void sale(String location) {
    Instant now = clock.instant();
    if (!isDue(sales, location, now)) return;
    sql.update(NOTE, Arrays.asList(location, now, null));
    remember(sales, List.of(location), now);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  public void feed(Collection<String> locations) {
    Instant now = clock.instant();
    List<String> due =
        new TreeSet<>(locations).stream().filter(location -> isDue(feeds, location, now)).toList();
    sql.batch(
        NOTE, due.stream().map(location -> Arrays.<Object>asList(location, null, now)).toList());
    remember(feeds, due, now);
  }

  private static boolean isDue(Map<String, Instant> noted, String location, Instant now) {
    Instant last = noted.get(location);
    return last == null || !now.isBefore(last.plus(OFTEN_ENOUGH));
  }

  /**
   * What is rolled back was not noted: the transaction may run again, and a feed comes once a day.
   */
  private void remember(Map<String, Instant> noted, List<String> locations, Instant now) {
    transaction.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {
            // nothing more to write
          }

          @Override
          public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED)
              locations.forEach(location -> noted.put(location, now));
          }
        });
  }

  /** Of every location that was ever heard of, by code: a row for each, however much it sends. */
  List<Hearing> all() {
    return sql.query(
        "SELECT location, sale_at, feed_at FROM location_heard ORDER BY location",
        List.of(),
        row ->
            new Hearing(
                row.getString("location"),
                Sql.instant(row, "sale_at"),
                Sql.instant(row, "feed_at")));
  }
}
