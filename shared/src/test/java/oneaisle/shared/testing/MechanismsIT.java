package oneaisle.shared.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.kafka.Event;
import oneaisle.shared.outbox.Lease;
import oneaisle.shared.persistence.Database;
import oneaisle.shared.service.Background;
import oneaisle.shared.testing.probe.CountUp;
import oneaisle.shared.testing.probe.ProbeConsumer;
import oneaisle.shared.testing.probe.ProbeDeployment;
import org.awaitility.Awaitility;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The shared mechanisms inside a real server, against a real database and a real broker. */
@ExtendWith(ArquillianExtension.class)
class MechanismsIT {

  @Deployment
  static WebArchive probe() {
    return ProbeDeployment.get();
  }

  @Inject private CountUp countUp;
  @Inject private Clock clock;
  @Inject private Lease lease;
  @Inject private Background background;
  @Inject private Idempotency idempotency;

  @Resource(lookup = Database.JNDI)
  private DataSource database;

  @Test
  void what_is_written_is_read_back_the_same_in_any_time_zone() throws Exception {
    UUID id = Ids.next();
    var written = countUp.count(id);
    var read = countUp.find(id);
    assertThat(read.countedAt()).isEqualTo(written.countedAt());
    assertThat(Duration.between(read.countedAt(), clock.instant()))
        .isLessThan(Duration.ofMinutes(1));
    assertThat(
            number(
                "SELECT COUNT(*) FROM tally WHERE counted_at > UTC_TIMESTAMP(6) - INTERVAL 1"
                    + " MINUTE"))
        .isPositive();
  }

  @Test
  void nobody_is_given_the_answer_of_somebody_whose_name_is_nearly_the_same() {
    String key = Ids.next().toString();
    for (String subject : List.of("ben", "Ben", "b\u00e9n"))
      assertThat(
              idempotency.once(
                  IdempotencyKey.of(subject, "POST /", key), 1, String.class, () -> subject))
          .isEqualTo(subject);
  }

  @Test
  void an_event_of_a_committed_change_reaches_its_reader_once() {
    UUID id = Ids.next();
    countUp.count(id);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> seen(id).size() == 1);
    Event event = seen(id).get(0);
    assertThat(event.type()).isEqualTo("Counted");
    assertThat(event.sequence()).isEqualTo(1);
    Awaitility.await().until(() -> number("SELECT COUNT(*) FROM outbox") == 0);
  }

  @Test
  void events_of_different_subjects_that_come_together_share_a_transaction() {
    Map<UUID, Record> events = mirrored(40);
    countUp.tell(events);
    awaitEachOnce(events.keySet());
    assertThat(events.keySet().stream().map(ProbeConsumer::transactionOf).distinct().count())
        .isLessThan(events.size());
    Awaitility.await("what follows from each is told")
        .until(() -> events.keySet().stream().allMatch(MechanismsIT::isCounted));
  }

  @Test
  void one_that_cannot_be_taken_is_parked_and_its_neighbours_are_taken_once() throws Exception {
    Map<UUID, Record> events = mirrored(20);
    UUID poison = Ids.next();
    UUID deadly = Ids.next();
    events.put(poison, new ProbeConsumer.Poison(poison));
    events.put(deadly, new ProbeConsumer.DeadlyPoison(deadly));
    Map<UUID, Record> behind = mirrored(20);
    events.putAll(behind);
    countUp.tell(events);
    events.keySet().removeAll(List.of(poison, deadly));
    awaitEachOnce(events.keySet());
    String parked = "SELECT COUNT(*) FROM dead_letter WHERE message_key IN ('%s', '%s')";
    Awaitility.await().until(() -> number(parked.formatted(poison, deadly)) == 2);
    awaitEachOnce(events.keySet());
  }

  @Test
  void a_job_goes_on_after_an_error_in_one_of_its_rounds() {
    AtomicInteger rounds = new AtomicInteger();
    background.every(
        "probe",
        Duration.ofMillis(10),
        () -> {
          if (rounds.getAndIncrement() == 0) throw new StackOverflowError("of one round");
          return false;
        });
    Awaitility.await().until(() -> rounds.get() > 1);
  }

  private static boolean isCounted(UUID id) {
    return seen(id).stream().anyMatch(event -> event.type().equals("Counted"));
  }

  private static Map<UUID, Record> mirrored(int number) {
    Map<UUID, Record> events = new LinkedHashMap<>();
    for (int i = 0; i < number; i++) {
      UUID id = Ids.next();
      events.put(id, new ProbeConsumer.Mirrored(id));
    }
    return events;
  }

  private void awaitEachOnce(Collection<UUID> ids) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ids.stream().allMatch(id -> countUp.find(id) != null));
    assertThat(ids).allSatisfy(id -> assertThat(countUp.find(id).total()).isEqualTo(1));
  }

  @Test
  void a_change_that_is_rolled_back_leaves_neither_row_nor_event() throws Exception {
    UUID id = Ids.next();
    assertThatThrownBy(() -> countUp.countAndFail(id)).isInstanceOf(IllegalStateException.class);
    assertThat(countUp.find(id)).isNull();
    assertThat(seen(id)).isEmpty();
  }

  @Test
  void an_error_undoes_its_transaction_as_any_other_failure_does() throws Exception {
    UUID id = Ids.next();
    assertThatThrownBy(() -> countUp.countAndOverflow(id)).isInstanceOf(StackOverflowError.class);
    assertThat(countUp.find(id)).isNull();
    assertThat(seen(id)).isEmpty();
  }

  @Test
  void events_of_one_subject_arrive_in_their_order_under_concurrency() throws Exception {
    UUID id = Ids.next();
    countUp.count(id);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Object>> counts =
          java.util.Collections.nCopies(199, () -> countUp.count(id).total());
      for (Future<Object> count : threads.invokeAll(counts)) count.get();
    } finally {
      threads.shutdown();
    }
    assertThat(countUp.find(id).total()).isEqualTo(200);
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> seen(id).size() == 200);
    assertThat(seen(id)).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void transactions_that_block_each_other_are_run_again_and_both_succeed() throws Exception {
    UUID left = Ids.next();
    UUID right = Ids.next();
    countUp.count(left);
    countUp.count(right);
    CyclicBarrier bothHaveTheirFirst = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> one =
          threads.submit(() -> countUp.countBoth(left, right, () -> meet(bothHaveTheirFirst)));
      Future<?> other =
          threads.submit(() -> countUp.countBoth(right, left, () -> meet(bothHaveTheirFirst)));
      one.get();
      other.get();
    } finally {
      threads.shutdown();
    }
    assertThat(countUp.find(left).total()).isEqualTo(3);
    assertThat(countUp.find(right).total()).isEqualTo(3);
  }

  @Test
  void a_transaction_needs_no_more_than_one_of_the_pools_connections() throws Exception {
    int connections = 40;
    List<UUID> ids = Stream.generate(Ids::next).limit(connections).toList();
    ids.forEach(countUp::count);
    CyclicBarrier allAreTaken = new CyclicBarrier(connections);
    ExecutorService threads = Executors.newFixedThreadPool(connections);
    try {
      List<Callable<Object>> counts =
          ids.stream()
              .map(
                  id ->
                      Executors.callable(
                          () -> countUp.countAfter(id, () -> allMeet(allAreTaken)), (Object) id))
              .toList();
      for (Future<Object> count : threads.invokeAll(counts)) count.get();
    } finally {
      threads.shutdown();
    }
    assertThat(ids).allSatisfy(id -> assertThat(countUp.find(id).total()).isEqualTo(2));
  }

  @Test
  void a_lease_belongs_to_one_holder_until_it_runs_out() throws Exception {
    assertThat(lease.hold("test-job")).isTrue();
    assertThat(lease.hold("test-job")).isTrue();
    update("UPDATE lease SET holder = 'another' WHERE job = 'test-job'");
    assertThat(lease.hold("test-job")).isFalse();
    update("UPDATE lease SET expires_at = NOW(6) - INTERVAL 1 SECOND WHERE job = 'test-job'");
    assertThat(lease.hold("test-job")).isTrue();
    assertThat(lease.keep("test-job")).isTrue();
    lease.releaseAll();
    assertThat(number("SELECT COUNT(*) FROM lease WHERE job = 'test-job'")).isZero();
  }

  @Test
  void durability_is_as_the_tests_of_crashes_assume() throws Exception {
    assertThat(number("SELECT @@innodb_flush_log_at_trx_commit")).isEqualTo(1);
    assertThat(number("SELECT @@sync_binlog")).isEqualTo(1);
    assertThat(number("SELECT @@transaction_isolation = 'READ-COMMITTED'")).isEqualTo(1);
  }

  /** Only the first tries meet: a retry comes alone and finds the barrier broken. */
  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(2, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      Thread.interrupted();
    }
  }

  private static void allMeet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new IllegalStateException("not all came", alone);
    }
  }

  private void update(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.executeUpdate();
    }
  }

  private static List<Event> seen(UUID id) {
    return ProbeConsumer.seen().stream()
        .filter(event -> event.subject().equals(id.toString()))
        .toList();
  }

  private long number(String sql) throws Exception {
    try (Connection connection = database.getConnection();
        var statement = connection.prepareStatement(sql);
        ResultSet found = statement.executeQuery()) {
      found.next();
      return found.getLong(1);
    }
  }
}
