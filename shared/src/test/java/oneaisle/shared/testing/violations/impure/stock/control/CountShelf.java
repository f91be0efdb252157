package oneaisle.shared.testing.violations.impure.stock.control;

/** What the entity should not know. */
public class CountShelf {

  public int count() {
    return 1;
  }
}
