package oneaisle.inventory.item.entity;

/**
 * How skus and location codes are written: upper case, so that one article never has two spellings.
 */
public final class Sku {

  public static final String PATTERN = "[A-Z0-9][A-Z0-9._-]{0,63}";
  public static final String MESSAGE =
      "must be 1 to 64 characters of A-Z 0-9 . _ - and begin with a letter or digit";

  private Sku() {}

  public static boolean isWellFormed(String sku) {
    return sku != null && sku.matches(PATTERN);
  }
}
