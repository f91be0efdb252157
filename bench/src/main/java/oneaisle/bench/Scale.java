package oneaisle.bench;

import java.time.Duration;

/**
 * How large a run is.
 *
 * @param storesPerFeed how many stores' stock is one CSV file
 * @param warmUp before each row, repeated until the server gets no faster
 * @param measured how long all clients ask as fast as they are answered
 * @param paced how long requests come at a fixed rate, for the latencies
 * @param heapMegabytes the largest heap of each service
 * @param bufferPoolMegabytes the database's cache
 */
public record Scale(
    int stores,
    int skus,
    int storesPerFeed,
    Duration warmUp,
    Duration measured,
    Duration paced,
    int heapMegabytes,
    int bufferPoolMegabytes) {

  static final Scale FULL =
      new Scale(
          500,
          10_000,
          10,
          Duration.ofSeconds(8),
          Duration.ofSeconds(15),
          Duration.ofSeconds(20),
          1_024,
          4_096);

  /** A first look: as many stores, fewer articles, shorter. */
  static final Scale QUICK =
      new Scale(
          500,
          200,
          50,
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          Duration.ofSeconds(5),
          1_024,
          1_024);

  /** Stock levels that writes are spread over, for the raw loop and the service alike. */
  private static final int SPREAD = 100_000;

  Scale withSkus(int others) {
    return new Scale(
        stores, others, storesPerFeed, warmUp, measured, paced, heapMegabytes, bufferPoolMegabytes);
  }

  public int stockRows() {
    return stores * skus;
  }

  /** The first so many articles, in all stores, are those that writes are spread over. */
  public int spreadSkus() {
    return Math.max(1, Math.min(skus, SPREAD / stores));
  }

  @Override
  public String toString() {
    return "%d stores, %d articles, %,d stock rows".formatted(stores, skus, stockRows());
  }
}
