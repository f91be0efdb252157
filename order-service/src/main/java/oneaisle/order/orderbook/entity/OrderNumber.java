package oneaisle.order.orderbook.entity;

import oneaisle.shared.ids.Crockford;

/**
 * The number a person reads out: nine random characters and a check character, {@code 7KQ2M-9XWB9}.
 * Random, so that a number tells neither how many orders there are nor what the next one is.
 */
public final class OrderNumber {

  private static final int BODY = 9;
  private static final int GROUP = 5;

  private OrderNumber() {}

  /**
   * Draws until the check character is a letter or digit too: the five signs Crockford also uses
   * are hard to say.
   */
  public static String draw() {
    while (true) {
      String number = Crockford.withCheck(Crockford.random(BODY));
      if (Character.isLetterOrDigit(number.charAt(BODY)) && number.charAt(BODY) != 'U')
        return grouped(number);
    }
  }

  /**
   * The number as it is stored, however it was typed.
   *
   * @throws IllegalArgumentException where it cannot be a number of ours: a character was misread
   */
  public static String read(String typed) {
    String plain = Crockford.normalise(typed);
    if (plain.length() != BODY + 1 || !Crockford.checks(plain)) {
      throw new IllegalArgumentException(
          "is not an order number; please compare it character by character");
    }
    return grouped(plain);
  }

  private static String grouped(String plain) {
    return plain.substring(0, GROUP) + "-" + plain.substring(GROUP);
  }
}
