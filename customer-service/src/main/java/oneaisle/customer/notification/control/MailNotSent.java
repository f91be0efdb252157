package oneaisle.customer.notification.control;

/** The mail server could not be reached or did not take the mail; another try may succeed. */
public class MailNotSent extends RuntimeException {
  public MailNotSent(Exception cause) {
    super(
        "the mail server did not take the mail (" + cause.getClass().getSimpleName() + ")", cause);
  }
}
