package oneaisle.shared.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader of one thing hears while others change, and while nobody knows anything. */
class LiveStreamTest {

  private static final Duration HEARTBEAT = Duration.ofMillis(300);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final RecentChanges<String> changes = new RecentChanges<>("here", 1 << 16);
  private final EventLog log = new EventLog();
  private final AtomicBoolean reliable = new AtomicBoolean(true);
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Semaphore passed = new Semaphore(100);
  private final Feed feed = new Feed();
  private Thread reader;
  private Thread others;

  @BeforeEach
  void open() {
    LiveStream<String> stream = new LiveStream<>(log, log, null, feed, HEARTBEAT);
    reader = new Thread(stream::run);
    others = new Thread(this::change);
  }

  @AfterEach
  void close() throws InterruptedException {
    busy.set(false);
    passed.release();
    log.close();
    reader.join();
    others.join();
  }

  /** For each change that the stream has passed over the next: it never finds nothing new. */
  private void change() {
    while (busy.get()) {
      passed.acquireUninterruptibly();
      changes.add("another");
    }
  }

  @Test
  void a_reader_of_what_never_changes_hears_now_and_then_that_it_does_not() {
    reader.start();
    await().atMost(PATIENCE).until(() -> log.names().contains("complete"));
    busy.set(true);
    others.start();
    await()
        .atMost(PATIENCE)
        .until(() -> log.names().stream().filter("standing"::equals).count() > 2);
    assertThat(log.names()).startsWith("reset", "state", "complete").doesNotContain("change");
    assertThat(log.ids()).doesNotHaveDuplicates();
  }

  @Test
  void a_reader_hears_something_also_where_nothing_changes_anywhere() {
    reader.start();
    await().atMost(PATIENCE).until(() -> log.events().size() > 4);
    assertThat(log.names()).startsWith("reset", "state", "complete").doesNotContain("standing");
    assertThat(log.events().get(3).getComment()).isEqualTo("alive");
  }

  @Test
  void a_reader_who_is_new_is_not_told_that_what_nobody_knows_is_complete() {
    feed.known.put("mine", "1");
    reliable.set(false);
    reader.start();
    await().atMost(PATIENCE).until(() -> feed.asked > 1);
    assertThat(log.names()).doesNotContain("reset", "complete");
    reliable.set(true);
    await().atMost(PATIENCE).until(() -> log.names().contains("complete"));
    assertThat(log.events().get(1).getData().toString()).contains("1");
  }

  @Test
  void a_reader_hears_everything_anew_after_a_sweeping_change_of_what_is_theirs() {
    feed.known.put("mine", "1");
    reader.start();
    await().atMost(PATIENCE).until(() -> log.names().contains("complete"));
    changes.add("all of others");
    reliable.set(false);
    changes.add("all of mine");
    await().atMost(PATIENCE).until(() -> feed.asked > 2);
    reliable.set(true);
    changes.add("mine");
    List<String> anew = List.of("reset", "state", "complete", "reset", "state", "complete");
    await().atMost(PATIENCE).until(() -> told().size() >= anew.size());
    assertThat(told()).startsWith(anew.toArray(String[]::new));
    assertThat(log.ids()).doesNotHaveDuplicates();
  }

  private List<String> told() {
    return log.names().stream().filter(name -> name != null && !name.equals("standing")).toList();
  }

  /** Of one thing. */
  private final class Feed implements LiveFeed<String> {

    private final Map<String, String> known = new ConcurrentHashMap<>();
    private volatile int asked;

    @Override
    public Optional<RecentChanges<String>> changes() {
      return Optional.of(changes);
    }

    @Override
    public boolean concerns(String name) {
      passed.release();
      return name.endsWith("mine");
    }

    @Override
    public boolean isSweeping(String name) {
      return name.startsWith("all");
    }

    @Override
    public boolean everything(Consumer<Object> piece) {
      asked++;
      if (!reliable.get()) return false;
      piece.accept(known);
      return true;
    }

    @Override
    public Object now(String name) {
      return known.get(name);
    }

    @Override
    public Object standing() {
      return "now";
    }
  }
}
