package oneaisle.local;

import java.util.Locale;

/**
 * One mail as it arrived, reduced to what a person or a test wants to read.
 *
 * @param messageId its {@code Message-ID}, the same where a mail was sent twice
 */
public record CaughtMail(
    String messageId, String from, String to, String subject, String text, String receivedAt) {

  boolean isTo(String address) {
    return to.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
  }
}
