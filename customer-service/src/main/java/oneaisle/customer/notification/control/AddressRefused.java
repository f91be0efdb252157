package oneaisle.customer.notification.control;

/** The mail server will never take mail for this address; another try is pointless. */
public class AddressRefused extends RuntimeException {
  public AddressRefused(int smtpCode, Exception cause) {
    super("the mail server refused the address (SMTP " + smtpCode + ")", cause);
  }
}
