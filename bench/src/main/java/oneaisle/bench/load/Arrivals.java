package oneaisle.bench.load;

import java.time.Duration;

/** When requests are due: evenly spread, whatever happened to those before. */
final class Arrivals {

  private static final double NANOS_PER_SECOND = 1e9;

  private final long began;
  private final double interval;
  private final long count;
  private long taken;

  Arrivals(long began, double perSecond, Duration duration) {
    if (perSecond <= 0) {
      throw new IllegalArgumentException("nobody comes: " + perSecond + " per second");
    }
    this.began = began;
    this.interval = NANOS_PER_SECOND / perSecond;
    this.count = Math.max(1, Math.round(perSecond * duration.toNanos() / NANOS_PER_SECOND));
  }

  boolean isOver() {
    return taken == count;
  }

  /** When the next one is due. */
  long next() {
    return began + Math.round(taken * interval);
  }

  boolean isDue(long now) {
    return !isOver() && next() - now <= 0;
  }

  /** Takes the next one and tells when it was due. */
  long take() {
    long due = next();
    taken++;
    return due;
  }
}
