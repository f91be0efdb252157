package oneaisle.order.catalogue.entity;

/**
 * What a location, an article or a sale is called by others. Inventory is stricter with codes of
 * its own; a till also sells what nobody has listed.
 */
public final class Code {

  public static final String PATTERN = "[\\x21-\\x7e]{1,64}";
  public static final String MESSAGE = "must be 1 to 64 printable characters";

  private Code() {}

  public static boolean isOne(String text) {
    return text != null && text.matches(PATTERN);
  }
}
