package oneaisle.bench.work;

import oneaisle.bench.TestBed;
import oneaisle.bench.report.Row;

/** One row of the table: how it is measured. */
public interface Work {

  String name();

  /** Whether the stores must have their stock first. */
  default boolean needsStock() {
    return true;
  }

  Row measure(TestBed bed) throws Exception;
}
