package oneaisle.shared.testing.violations.printed.stock.control;

/** Violation: a use case that prints. */
public class TakeStock {

  public void take() {
    System.out.println("taken");
  }

  public void fail(Exception e) {
    e.printStackTrace();
  }
}
