package oneaisle.bench.work;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.function.Function;
import oneaisle.bench.load.Traffic;

/** Requests that change nothing, made beforehand and sent again and again. */
final class Reading implements Traffic {

  private static final int DIFFERENT = 5_000;
  private static final int SEED = 7;

  private final int port;
  private final ByteBuffer[] requests = new ByteBuffer[DIFFERENT];
  private int next;

  Reading(int port, Function<SplittableRandom, ByteBuffer> request) {
    this.port = port;
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < DIFFERENT; i++) {
      requests[i] = request.apply(random);
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public ByteBuffer next() {
    next = (next + 1) % DIFFERENT;
    return requests[next].duplicate();
  }
}
