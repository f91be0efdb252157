package oneaisle.inventory.item.entity;

/** Names and what else is one line of text, by whichever door it comes. */
public final class PlainText {

  /** No control characters. */
  public static final String PATTERN = "\\P{Cc}*";

  public static final String MESSAGE = "must not have control characters";

  private PlainText() {}

  /** By hand, because a feed has millions of them. */
  public static boolean isPlain(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }
}
