package oneaisle.order.pickup.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import oneaisle.order.catalogue.entity.Location;
import oneaisle.order.catalogue.entity.Location.Timing;

/**
 * The queues of stores as one transaction sees them: as long as they were when it first looked, and
 * longer by what it has added itself.
 */
public final class StoreQueues {

  private final ToLongFunction<String> count;
  private final Map<String, Long> lengths = new HashMap<>();

  StoreQueues(ToLongFunction<String> count) {
    this.count = count;
  }

  /**
   * The store's clock with the queue it has now.
   *
   * @throws IllegalArgumentException where the opening hours cannot be read
   */
  public PickupClock clock(Location location) {
    Timing timing = location.timing();
    boolean unlimited = timing.pickCapacityPerHour() == null;
    return new PickupClock(timing, unlimited ? 0 : length(location.code()));
  }

  private long length(String location) {
    return lengths.computeIfAbsent(location, count::applyAsLong);
  }

  /** One pickup more waits there, which the database may not know yet. */
  void join(String location) {
    lengths.computeIfPresent(location, (code, length) -> length + 1);
  }
}
