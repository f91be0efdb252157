package oneaisle.shared.testing.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import oneaisle.shared.outbox.Outbox;
import oneaisle.shared.persistence.RetryOnConflict;

/** Counts a tally up by one and tells of it. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class CountUp {

  @PersistenceContext private EntityManager entities;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  public Tally count(UUID id) {
    Tally tally = entities.find(Tally.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (tally == null) {
      tally = new Tally(id, clock.instant());
      entities.persist(tally);
    }
    tally.count(clock.instant());
    outbox.add(id.toString(), tally.total(), new Counted(id, tally.total()));
    return tally;
  }

  /** Counts and then fails: nothing of it may stay. */
  public void countAndFail(UUID id) {
    count(id);
    throw new IllegalStateException("on purpose");
  }

  /** The same with an error. */
  public void countAndOverflow(UUID id) {
    count(id);
    throw new StackOverflowError("on purpose");
  }

  /**
   * Counts two tallies in the order given; two of these with opposite orders deadlock, unless they
   * are alone.
   */
  public void countBoth(UUID first, UUID second, Runnable between) {
    count(first);
    entities.flush();
    between.run();
    count(second);
  }

  /** Has its connection, then waits before it counts and tells. */
  public void countAfter(UUID id, Runnable locked) {
    entities.find(Tally.class, id, LockModeType.PESSIMISTIC_WRITE);
    locked.run();
    count(id);
  }

  /** Tells of each what the event says, all at once so that they are published together. */
  public void tell(Map<UUID, Record> events) {
    outbox.addAll(
        events.entrySet().stream()
            .map(event -> new Outbox.Entry(event.getKey().toString(), 1, event.getValue()))
            .toList());
  }

  public Tally find(UUID id) {
    return entities.find(Tally.class, id);
  }
}
