package oneaisle.inventory.availability.entity;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is on its way of one article, by location, to each the earliest first. Never changes. A page
 * asks it for every store it shows, and an article may be on its way to hundreds.
 */
public final class Arrivals {

  public static final Arrivals NONE = new Arrivals(List.of());

  private static final Comparator<Arrival> ORDER =
      Comparator.comparingInt(Arrival::location).thenComparing(Arrival::expectedAt);

  private final List<Arrival> arrivals;

  private Arrivals(List<Arrival> arrivals) {
    this.arrivals = arrivals;
  }

  public static Arrivals of(Collection<Arrival> arrivals) {
    return new Arrivals(arrivals.stream().sorted(ORDER).toList());
  }

  /**
   * When a location has got so many more units. What should have arrived by now and has not is
   * late, and nobody knows for how long: it promises nothing.
   *
   * @return null for never
   */
  Instant arrived(int location, long lacking, Instant now) {
    long arrived = 0;
    for (int i = first(location); i < arrivals.size(); i++) {
      Arrival arrival = arrivals.get(i);
      if (arrival.location() != location) break;
      if (!arrival.expectedAt().isAfter(now)) continue;
      arrived += arrival.units();
      if (arrived >= lacking) return arrival.expectedAt();
    }
    return null;
  }

  /**
   * When so many units can be promised of a level. What comes is added to what is free, which is
   * below zero where more is claimed or kept back than is there; and a level that has just received
   * something is not doubted.
   *
   * @return null for never
   */
  public Instant enoughAt(LevelRows rows, int row, int wanted, int buffer, Instant now) {
    long lacking = (long) wanted + buffer - rows.free(row);
    if (lacking > rows.incoming(row)) return null; // a step of a transfer is told after its level
    return arrived(rows.location(row), lacking, now);
  }

  private int first(int location) {
    int low = 0;
    int high = arrivals.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (arrivals.get(middle).location() < location) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
