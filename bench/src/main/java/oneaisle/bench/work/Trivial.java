package oneaisle.bench.work;

import oneaisle.bench.TestBed;
import oneaisle.bench.http.RequestText;
import oneaisle.bench.report.Row;

/** The ceiling: a constant JSON object from the same server with the same settings. */
public final class Trivial implements Work {

  @Override
  public String name() {
    return "trivial";
  }

  @Override
  public boolean needsStock() {
    return false;
  }

  @Override
  public Row measure(TestBed bed) {
    int port = bed.startProbe();
    try {
      return new Rounds(bed, new Reading(port, random -> RequestText.get("/probe/ping")))
          .run(name());
    } finally {
      bed.stopProbe();
    }
  }
}
