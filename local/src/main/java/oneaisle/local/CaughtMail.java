package oneaisle.local;

import java.util.Locale;

/** One mail as it arrived, reduced to what a person or a test wants to read. */
public record CaughtMail(String from, String to, String subject, String text, String receivedAt) {

  boolean isTo(String address) {
    return to.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
  }
}
