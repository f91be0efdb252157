package oneaisle.local;

/** Something in the local stack did not work; the message says what, and what to do next. */
public final class StackFailure extends RuntimeException {

  public StackFailure(String message) {
    super(message);
  }

  public StackFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
