package oneaisle.inventory.importing.entity;

/** One row of a feed cannot be taken; the others can. */
public class RowRejected extends RuntimeException {
  public RowRejected(String reason) {
    super(reason, null, false, false); // an expected answer: no stack trace to pay for
  }
}
