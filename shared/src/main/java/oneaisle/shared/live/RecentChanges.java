package oneaisle.shared.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * What has changed lately, numbered 1, 2, 3…, for streams that tell of it. It keeps the names of
 * what changed, not the values: a stream tells what is true when it comes round, once for each
 * name, so that a slow reader costs no memory and gets no stale news.
 *
 * <p>Only so many are kept. Who asks for older ones is told that they are gone.
 */
public final class RecentChanges<K> {

  private final String origin;
  private final Object[] ring;
  private long last;
  private int waiting;

  /**
   * @param origin tells the numbers of this list from those of any other, also of another instance
   */
  public RecentChanges(String origin, int kept) {
    this.origin = origin;
    ring = new Object[kept];
  }

  public synchronized void add(K name) {
    last++;
    ring[(int) (last % ring.length)] = name;
    if (waiting > 0) notifyAll();
  }

  /** The number of the latest change; 0 before the first. */
  public synchronized long last() {
    return last;
  }

  /** The changes after a number, oldest first; empty where some of them are gone. */
  public synchronized Optional<List<Change<K>>> after(long number) {
    if (number > last || last - number > ring.length) return Optional.empty();
    List<Change<K>> changes = new ArrayList<>((int) (last - number));
    for (long n = number + 1; n <= last; n++) changes.add(new Change<>(n, at(n)));
    return Optional.of(changes);
  }

  @SuppressWarnings("unchecked") // only add() writes it
  private K at(long number) {
    return (K) ring[(int) (number % ring.length)];
  }

  /** Waits until there is something after a number, or so long. */
  public synchronized void await(long number, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    waiting++;
    try {
      for (long left = atMost.toNanos(); last <= number && left > 0; left = end - System.nanoTime())
        TimeUnit.NANOSECONDS.timedWait(this, left);
    } finally {
      waiting--;
    }
  }

  /** The number as others can send it back. */
  public String id(long number) {
    return origin + "." + number;
  }

  /** The number that an id means; empty where it is not from this list. */
  public OptionalLong number(String id) {
    if (id == null || !id.startsWith(origin + ".")) return OptionalLong.empty();
    try {
      return OptionalLong.of(Long.parseLong(id.substring(origin.length() + 1)));
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
  }

  /** One change and its number. */
  public record Change<K>(long number, K name) {}
}
