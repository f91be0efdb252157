package oneaisle.inventory.item.entity;

/**
 * How skus and location codes are written: upper case, so that one article never has two spellings.
 */
public final class Sku {

  public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,63}";
  public static final String MESSAGE =
      "must be 1 to 64 characters of A-Z 0-9 . _ - and begin with a letter or digit";

  /** A till also sells what nobody has listed, and calls it what it likes. */
  public static final String KNOWN_PATTERN = "[!-~]{1,64}";

  public static final String KNOWN_MESSAGE = "must be 1 to 64 printable characters";

  private static final int LONGEST = 64;

  private Sku() {}

  public static boolean isWellFormed(String sku) {
    if (sku == null || sku.isEmpty() || sku.length() > LONGEST) return false;
    for (int i = 0; i < sku.length(); i++) {
      if (!isPart(sku.charAt(i), i == 0)) return false;
    }
    return true;
  }

  /** By hand, because a feed has millions of them. */
  private static boolean isPart(char c, boolean first) {
    return c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || !first && (c == '.' || c == '_' || c == '-');
  }
}
