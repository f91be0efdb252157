package oneaisle.shared.ids;

import java.security.SecureRandom;

/**
 * Codes that people read out: Crockford's Base32 (no I, L, O, U) with his check character modulo
 * 37, which catches every single wrong character and every swap of neighbours.
 */
public final class Crockford {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Crockford() {}

  /** Random characters, 5 bits each. */
  public static String random(int length) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) code.append(ALPHABET.charAt(RANDOM.nextInt(32)));
    return code.toString();
  }

  /** The first characters of the bytes read as one long bit string. */
  public static String encode(byte[] bytes, int length) {
    if (bytes.length * 8 < length * 5)
      throw new IllegalArgumentException("Too few bytes for " + length + " characters");
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      int bit = i * 5;
      int window = (bytes[bit / 8] & 0xff) << 8;
      if (bit / 8 + 1 < bytes.length) window |= bytes[bit / 8 + 1] & 0xff;
      code.append(ALPHABET.charAt((window >> (11 - bit % 8)) & 31));
    }
    return code.toString();
  }

  /**
   * Appends the check character; only the digits and letters without I, L, O, U are drawn for the
   * body.
   */
  public static String withCheck(String body) {
    return body + ALPHABET.charAt(remainder(body));
  }

  /** Whether the last character is the check character of the rest. */
  public static boolean checks(String code) {
    if (code.length() < 2) return false;
    String body = code.substring(0, code.length() - 1);
    for (int i = 0; i < body.length(); i++) {
      int value = ALPHABET.indexOf(body.charAt(i));
      if (value < 0 || value > 31) return false;
    }
    return ALPHABET.charAt(remainder(body)) == code.charAt(code.length() - 1);
  }

  /**
   * As a person may have typed it: spaces and hyphens dropped, lower case raised, O read as 0, I
   * and L as 1.
   */
  public static String normalise(String typed) {
    return typed
        .toUpperCase(java.util.Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('I', '1')
        .replace('L', '1');
  }

  private static int remainder(String body) {
    int remainder = 0;
    for (int i = 0; i < body.length(); i++)
      remainder = (remainder * 32 + ALPHABET.indexOf(body.charAt(i))) % 37;
    return remainder;
  }
}
