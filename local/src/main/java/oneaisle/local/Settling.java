package oneaisle.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Waits until all that was said has been heard: no event in an outbox, none in the broker that its
 * consumers have not taken. Only then can the databases agree with each other.
 */
public final class Settling {

  private static final String MISSING_TABLE = "42S02";

  private final MariaDb database;
  private final KafkaBroker broker;

  public Settling(Stack stack) {
    this(stack.database(), stack.broker());
  }

  public Settling(MariaDb database, KafkaBroker broker) {
    this.database = database;
    this.broker = broker;
  }

  /** Events on their way. */
  public record Pending(long inOutboxes, long unread) {

    public boolean isNothing() {
      return inOutboxes == 0 && unread == 0;
    }
  }

  /** Returns when nothing has been on its way twice in a row, or throws when the time is over. */
  public void await(Duration limit, Consumer<Pending> watcher) {
    Pending[] last = {new Pending(-1, -1)};
    boolean settled =
        Patience.until(
            limit,
            () -> {
              boolean before = last[0].isNothing();
              last[0] = pending();
              watcher.accept(last[0]);
              // an event taken between the two questions may have caused another: ask again
              return before && last[0].isNothing();
            });
    if (!settled) {
      throw new StackFailure(
          "events have not settled after %d s: %d wait in outboxes, %d in the broker. Is every part ready? See ./oneaisle status"
              .formatted(limit.toSeconds(), last[0].inOutboxes(), last[0].unread()));
    }
  }

  /** What is on its way now. */
  public Pending pending() {
    try (Connection connection = database.connectAsRoot();
        Admin admin = broker.admin()) {
      long unread = unread(admin);
      return new Pending(inOutboxes(connection), unread);
    } catch (SQLException e) {
      throw new StackFailure("the outboxes cannot be read: " + e.getMessage(), e);
    } catch (ExecutionException e) {
      throw new StackFailure("the broker does not answer: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackFailure("interrupted", e);
    }
  }

  private static long inOutboxes(Connection connection) throws SQLException {
    long events = 0;
    for (String schema : MariaDb.SCHEMAS) {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM `" + schema + "`.outbox")) {
        row.next();
        events += row.getLong(1);
      } catch (SQLException e) {
        if (!MISSING_TABLE.equals(e.getSQLState())) {
          throw e;
        }
        // an application that was never started has no outbox, so nothing waits in it
      }
    }
    return events;
  }

  private static long unread(Admin admin) throws ExecutionException, InterruptedException {
    long unread = 0;
    Set<String> groups = new HashSet<>();
    for (GroupListing group : admin.listGroups().all().get()) {
      groups.add(group.groupId());
    }
    Map<String, ConsumerGroupDescription> descriptions =
        admin.describeConsumerGroups(groups).all().get();
    for (String group : groups) {
      unread += unread(admin, group, descriptions.get(group));
    }
    return unread;
  }

  private static long unread(Admin admin, String group, ConsumerGroupDescription description)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> taken = new HashMap<>();
    // a partition that was never committed has been read from its beginning, so nothing is taken
    description
        .members()
        .forEach(
            member -> member.assignment().topicPartitions().forEach(part -> taken.put(part, 0L)));
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    committed.forEach(
        (part, offset) -> {
          if (offset != null) {
            taken.put(part, offset.offset());
          }
        });
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    taken.keySet().forEach(part -> asked.put(part, OffsetSpec.latest()));
    var ends = admin.listOffsets(asked).all().get();
    long unread = 0;
    for (Map.Entry<TopicPartition, Long> part : taken.entrySet()) {
      unread += Math.max(0, ends.get(part.getKey()).offset() - part.getValue());
    }
    return unread;
  }
}
