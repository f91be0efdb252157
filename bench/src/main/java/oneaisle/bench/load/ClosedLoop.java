package oneaisle.bench.load;

import java.time.Duration;

/** Clients that ask again as soon as they are answered: how much the server can do. */
public final class ClosedLoop {

  private ClosedLoop() {}

  public static Sample run(Traffic traffic, int clients, Duration duration) {
    try (Clients crowd = new Clients(traffic, clients)) {
      long began = System.nanoTime();
      long end = began + duration.toNanos();
      crowd.countUntil(end);
      long now = began;
      while (now < end) {
        while (crowd.hasIdle()) {
          crowd.send(System.nanoTime());
        }
        crowd.receive(end);
        now = System.nanoTime();
      }
      Sample sample = crowd.finish();
      sample.took(duration);
      return sample;
    }
  }

  /** So many requests and no more. */
  public static Sample times(Traffic traffic, int clients, int requests) {
    try (Clients crowd = new Clients(traffic, clients)) {
      long began = System.nanoTime();
      crowd.countUntil(Long.MAX_VALUE);
      for (int sent = 0; sent < requests; ) {
        while (crowd.hasIdle() && sent < requests) {
          crowd.send(System.nanoTime());
          sent++;
        }
        crowd.receive(System.nanoTime() + Duration.ofMillis(100).toNanos());
      }
      Sample sample = crowd.finish();
      sample.took(Duration.ofNanos(System.nanoTime() - began));
      return sample;
    }
  }
}
