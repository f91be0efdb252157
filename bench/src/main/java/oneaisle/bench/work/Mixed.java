package oneaisle.bench.work;

import java.nio.ByteBuffer;
import oneaisle.bench.TestBed;
import oneaisle.bench.load.Traffic;
import oneaisle.bench.report.Row;
import oneaisle.local.Application;

/** A shop's day: nine look at an article in a store, one reserves. */
public final class Mixed implements Work {

  private static final int EVERY = 10;

  @Override
  public String name() {
    return "mixed";
  }

  @Override
  public Row measure(TestBed bed) {
    Traffic looking =
        new Reading(
            bed.port(Application.INVENTORY), random -> AskAvailability.at(bed.retailer(), random));
    Traffic reserving = new Reserving(bed, Reserving.spread(bed));
    return new Rounds(bed, new Both(looking, reserving)).run(name());
  }

  private static final class Both implements Traffic {

    private final Traffic looking;
    private final Traffic reserving;
    private int turn;

    Both(Traffic looking, Traffic reserving) {
      this.looking = looking;
      this.reserving = reserving;
    }

    @Override
    public int port() {
      return looking.port();
    }

    @Override
    public ByteBuffer next() {
      turn = (turn + 1) % EVERY;
      return turn == 0 ? reserving.next() : looking.next();
    }

    @Override
    public boolean succeeds(int status) {
      return looking.succeeds(status) || reserving.succeeds(status);
    }
  }
}
