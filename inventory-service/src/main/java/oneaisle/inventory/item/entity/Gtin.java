package oneaisle.inventory.item.entity;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Barcodes: GTIN-8, -12 (UPC), -13 (EAN) and -14, all the same number with more or fewer leading
 * zeros.
 */
public final class Gtin {

  public static final String PATTERN = "\\d{8}|\\d{12,14}";
  public static final String MESSAGE = "must be 8, 12, 13 or 14 digits";
  public static final String WRONG_CHECK_DIGIT = "has a wrong check digit";

  private static final Pattern DIGITS = Pattern.compile(PATTERN);

  private Gtin() {}

  public static boolean isWellFormed(String gtin) {
    return DIGITS.matcher(gtin).matches();
  }

  /** Whether the last digit is the check digit of the others (GS1 General Specifications, 7.9). */
  public static boolean checks(String gtin) {
    if (!isWellFormed(gtin)) return false;
    int sum = 0;
    for (int i = gtin.length() - 2, weight = 3; i >= 0; i--, weight = 4 - weight) {
      sum += weight * (gtin.charAt(i) - '0');
    }
    return (10 - sum % 10) % 10 == gtin.charAt(gtin.length() - 1) - '0';
  }

  /**
   * The ways the same number may have been stored; a till reads an EAN where the article was listed
   * by its UPC.
   */
  public static Set<String> spellings(String gtin) {
    String bare = "0".repeat(14 - gtin.length()) + gtin;
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(gtin);
    for (int length : new int[] {14, 13, 12, 8}) {
      if (bare.substring(0, 14 - length).chars().allMatch(digit -> digit == '0')) {
        spellings.add(bare.substring(14 - length));
      }
    }
    return spellings;
  }
}
