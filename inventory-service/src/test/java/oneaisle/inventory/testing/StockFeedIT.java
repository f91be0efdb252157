package oneaisle.inventory.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import oneaisle.inventory.importing.control.ImportStock;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.importing.entity.ImportReport.RejectedRow;
import oneaisle.shared.ids.Ids;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stock feeds of several batches: half taken, sent twice at once, late, and over each other. */
@ExtendWith(ArquillianExtension.class)
public class StockFeedIT {

  private static final String STORE = "IT-FEED";
  private static final int ROWS = 9_500;

  @Deployment
  static WebArchive service() {
    return Inside.service();
  }

  @Inject private Books books;
  @Inject private ImportStock importStock;
  @Inject private Clock clock;

  private final String mark = Ids.next().toString().toUpperCase(java.util.Locale.ROOT);

  @BeforeEach
  void open() {
    books.stop("outbox-relay");
    books.openStore(STORE);
  }

  @AfterEach
  void everything_adds_up() {
    books.checkInvariants();
  }

  @Test
  void a_feed_that_stopped_half_way_goes_on_when_it_is_sent_again() throws IOException {
    byte[] feed = feed(row -> 5);
    AtomicInteger seen = new AtomicInteger();
    Predicate<String> crash =
        store -> {
          if (seen.incrementAndGet() > ROWS - 1_000) throw new IllegalStateException("crash");
          return true;
        };
    assertThatThrownBy(() -> send(feed, null, crash)).hasMessageContaining("crash");
    long half = levels();
    assertThat(half).isGreaterThan(0).isLessThan(ROWS);
    ImportReport again = send(feed, null, store -> true);
    assertThat(again.received()).isEqualTo(ROWS);
    assertThat(again.applied()).isEqualTo(ROWS - half);
    assertThat(again.unchanged()).isEqualTo(half);
    assertEachOnce(5);
    assertThat(send(feed, null, store -> true).unchanged()).isEqualTo(ROWS);
    assertEachOnce(5);
  }

  @Test
  void the_same_feed_at_the_same_time_sets_every_level_once() throws Exception {
    byte[] feed = feed(row -> 7);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Callable<ImportReport> sender = () -> send(feed, null, store -> true);
      long applied = 0;
      for (Future<ImportReport> report : threads.invokeAll(List.of(sender, sender)))
        applied += report.get().applied();
      assertThat(applied).isEqualTo(ROWS);
      assertEachOnce(7);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void a_level_that_a_feed_names_twice_is_set_by_its_first_row_and_the_other_is_named()
      throws IOException {
    byte[] feed = (new String(feed(row -> 6), UTF_8) + line(1, 99)).getBytes(UTF_8);
    for (long applied : new long[] {ROWS, 0}) {
      ImportReport report = send(feed, null, store -> true);
      assertThat(report.applied()).isEqualTo(applied);
      assertThat(report.rejectedRows())
          .containsExactly(
              new RejectedRow(ROWS + 2, "repeats " + STORE + "/" + sku(1) + " of an earlier line"));
    }
    assertEachOnce(6);
  }

  @Test
  void rows_in_any_order_over_several_batches_are_all_applied() throws IOException {
    // neighbours in the database lie in different batches, which run at the same time
    byte[] feed = feed(row -> row * 3_001 % ROWS, row -> 4);
    assertThat(send(feed, null, store -> true).applied()).isEqualTo(ROWS);
    assertEachOnce(4);
  }

  @Test
  void a_feed_that_is_older_than_what_is_known_is_refused_row_by_row() throws IOException {
    Instant morning = clock.instant().minus(Duration.ofHours(3));
    String header = "location,sku,on_hand,safety_stock\n";
    send((header + line(1, 10)).getBytes(UTF_8), morning, store -> true);
    byte[] late = (header + line(1, 99) + line(2, 20)).getBytes(UTF_8);
    ImportReport report = send(late, morning.minusSeconds(60), store -> true);
    assertThat(report.applied()).isEqualTo(1);
    assertThat(report.rejectedRows()).extracting(RejectedRow::line).containsExactly(2L);
    assertThat(report.rejectedRows().get(0).reason()).contains("newer than this feed");
    assertThat(onHand(1)).isEqualTo(10);
    assertThat(onHand(2)).isEqualTo(20);
    ImportReport again = send(late, morning.minusSeconds(60), store -> true);
    assertThat(again.rejected()).isEqualTo(1);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(again.applied()).isZero();
  }

  private void assertEachOnce(int onHand) {
    assertThat(levels()).isEqualTo(ROWS);
    assertThat(books.number(count("stock_level", "on_hand = " + onHand), pattern()))
        .isEqualTo(ROWS);
    assertThat(books.number(count("stock_movement", "on_hand_change = " + onHand), pattern()))
        .isEqualTo(ROWS);
  }

  private long levels() {
    return books.number(count("stock_level", "TRUE"), pattern());
  }

  private static String count(String table, String condition) {
    return "SELECT COUNT(*) FROM " + table + " WHERE sku LIKE ? AND " + condition;
  }

  private long onHand(int row) {
    return books.number(
        "SELECT on_hand FROM stock_level WHERE location = ? AND sku = ?", STORE, sku(row));
  }

  private ImportReport send(byte[] feed, Instant asOf, Predicate<String> mayChange)
      throws IOException {
    return importStock.take(new ByteArrayInputStream(feed), asOf, "test", mayChange);
  }

  private byte[] feed(IntUnaryOperator onHand) {
    return feed(row -> row, onHand);
  }

  private byte[] feed(IntUnaryOperator order, IntUnaryOperator onHand) {
    StringBuilder csv = new StringBuilder("location,sku,on_hand,safety_stock\n");
    for (int row = 0; row < ROWS; row++)
      csv.append(line(order.applyAsInt(row), onHand.applyAsInt(row)));
    return csv.toString().getBytes(UTF_8);
  }

  private String line(int row, int onHand) {
    return STORE + "," + sku(row) + "," + onHand + ",0\n";
  }

  private String sku(int row) {
    return mark + "-" + row;
  }

  private String pattern() {
    return mark + "-%";
  }
}
