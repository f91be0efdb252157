package oneaisle.bench.work;

/** What was measured is not what was promised, so its speed is worth nothing. */
public class Broken extends RuntimeException {
  public Broken(String what) {
    super(what);
  }
}
