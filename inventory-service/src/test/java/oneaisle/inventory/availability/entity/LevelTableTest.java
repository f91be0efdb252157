package oneaisle.inventory.availability.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import oneaisle.inventory.stock.entity.StockKey;

/** The table says what a plain map of the newest states would. */
class LevelTableTest {

  @Property
  void the_newest_state_of_each_level_is_there_whatever_the_order(
      @ForAll @Size(max = 200) List<@From("states") LevelState> states) {
    CodeNumbers numbers = new CodeNumbers();
    LevelTable table = new LevelTable(numbers);
    Map<StockKey, LevelState> plain = new HashMap<>();
    for (LevelState state : states) {
      LevelState known = plain.get(state.key());
      boolean newer = known == null || state.version() > known.version();
      assertThat(table.put(state)).isEqualTo(newer);
      if (newer) plain.put(state.key(), state);
    }
    assertThat(table.size()).isEqualTo(plain.size());
    table.trim();
    assertThat(contents(table, numbers)).isEqualTo(plain);
    plain.forEach(
        (key, state) -> {
          LevelRows one = table.of(key.sku(), numbers.find(key.location()));
          assertThat(one.size()).isEqualTo(1);
          assertThat(state(key, one, 0)).isEqualTo(state);
        });
    assertThat(table.of("A", numbers.of("NOWHERE")).isEmpty()).isTrue();
    assertThat(table.of("NOTHING").isEmpty()).isTrue();
  }

  @Provide
  Arbitrary<LevelState> states() {
    Arbitrary<StockKey> keys =
        Combinators.combine(Arbitraries.of("L1", "L2", "L3", "L4", "L5"), Arbitraries.of("A", "B"))
            .as(StockKey::new);
    Arbitrary<Integer> units = Arbitraries.integers();
    Arbitrary<Integer> seconds = Arbitraries.integers().greaterOrEqual(0);
    return Combinators.combine(
            keys,
            units,
            Arbitraries.of(true, false),
            seconds,
            seconds,
            Arbitraries.longs().between(1, 9))
        .as(
            (key, free, impossible, counted, sold, version) ->
                new LevelState(key, free, impossible, 7, counted, sold, version));
  }

  /** A reader who looked while somebody writes would see a version and a figure of two states. */
  @Example
  void a_reader_never_sees_half_a_change() throws Exception {
    CodeNumbers numbers = new CodeNumbers();
    LevelTable table = new LevelTable(numbers);
    AtomicBoolean done = new AtomicBoolean();
    Callable<Long> reader =
        () -> {
          long seen = 0;
          while (!done.get()) {
            LevelRows rows = table.of("A");
            for (int row = 0; row < rows.size(); row++) {
              assertThat(rows.free(row)).isEqualTo((int) rows.version(row));
              assertThat(rows.incoming(row)).isEqualTo(-rows.free(row));
              seen++;
            }
          }
          return seen;
        };
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Long>> readers = List.of(threads.submit(reader), threads.submit(reader));
      for (int version = 1; version < 200_000; version++) {
        StockKey key = new StockKey("L" + version % 37, "A");
        table.put(new LevelState(key, version, false, -version, 0, 0, version));
      }
      done.set(true);
      for (Future<Long> seen : readers) assertThat(seen.get()).isPositive();
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  /** Were they to wait for it, they would wait for ever. */
  @Example
  void a_version_too_large_to_keep_holds_up_no_reader() {
    CodeNumbers numbers = new CodeNumbers();
    LevelTable table = new LevelTable(numbers);
    StockKey key = new StockKey("L1", "A");
    table.put(new LevelState(key, 5, false, 0, 0, 0, 1));
    for (StockKey large : List.of(key, new StockKey("L2", "A"))) {
      assertThatThrownBy(() -> table.put(new LevelState(large, 6, false, 0, 0, 0, 1L << 30)))
          .isInstanceOf(ArithmeticException.class);
      assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () -> {
            assertThat(table.of("A").size()).isEqualTo(1);
            assertThat(table.of("A").free(0)).isEqualTo(5);
            assertThat(table.of("A", numbers.find("L1")).size()).isEqualTo(1);
          });
    }
    table.put(new LevelState(key, 7, false, 0, 0, 0, (1L << 30) - 1));
    assertThat(table.of("A").free(0)).isEqualTo(7);
  }

  private static Map<StockKey, LevelState> contents(LevelTable table, CodeNumbers numbers) {
    Map<StockKey, LevelState> contents = new HashMap<>();
    table.eachSku(
        sku -> {
          LevelRows rows = table.of(sku);
          for (int row = 0; row < rows.size(); row++) {
            StockKey key = new StockKey(numbers.code(rows.location(row)), sku);
            assertThat(rows.find(rows.location(row))).isEqualTo(row);
            contents.put(key, state(key, rows, row));
          }
        });
    return contents;
  }

  private static LevelState state(StockKey key, LevelRows rows, int row) {
    return new LevelState(
        key,
        rows.free(row),
        rows.isImpossible(row),
        rows.incoming(row),
        rows.countedAt(row),
        rows.seenAt(row),
        rows.version(row));
  }
}
