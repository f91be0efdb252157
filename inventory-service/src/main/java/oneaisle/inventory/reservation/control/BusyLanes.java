package oneaisle.inventory.reservation.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import oneaisle.inventory.stock.entity.StockKey;

/**
 * Questions about stock levels that somebody else has locked, in a lane per level: only those who
 * want the same level wait for it together, and one thread at a time waits for its lock.
 */
final class BusyLanes {

  /** A lane is in the map while it has questions or somebody is deciding some of them. */
  private final Map<StockKey, List<WaitingQuestion<?>>> lanes = new HashMap<>();

  private final BlockingQueue<StockKey> ready = new LinkedBlockingQueue<>();

  synchronized void add(StockKey level, WaitingQuestion<?> question) {
    lanes
        .computeIfAbsent(
            level,
            key -> {
              ready.add(key);
              return new ArrayList<>();
            })
        .add(question);
  }

  /** A level that somebody should wait for, or null where there is none for so long. */
  StockKey next(long millis) throws InterruptedException {
    return ready.poll(millis, TimeUnit.MILLISECONDS);
  }

  /** All that wait for the level now; those that come later have to wait for {@link #done}. */
  synchronized List<WaitingQuestion<?>> takeAll(StockKey level) {
    List<WaitingQuestion<?>> lane = lanes.put(level, new ArrayList<>());
    return lane;
  }

  synchronized void done(StockKey level) {
    if (lanes.get(level).isEmpty()) lanes.remove(level);
    else ready.add(level);
  }

  synchronized boolean isEmpty() {
    return lanes.isEmpty();
  }
}
