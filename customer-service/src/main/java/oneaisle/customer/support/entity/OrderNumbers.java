package oneaisle.customer.support.entity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneaisle.shared.ids.Crockford;

/**
 * Finds order numbers in what people write: words, also with hyphens, whose check character is
 * right. One in 37 other words passes too, so what is found still has to be looked up.
 */
public final class OrderNumbers {

  private static final Pattern WORD =
      Pattern.compile("[\\p{Alnum}][\\p{Alnum}-]{4,30}[\\p{Alnum}*~$=]");
  private static final int MOST = 20;

  private OrderNumbers() {}

  /** In normal form, in the order of appearance, at most {@value MOST}. */
  public static List<String> in(String text) {
    Set<String> numbers = new LinkedHashSet<>();
    Matcher words = WORD.matcher(text);
    while (words.find() && numbers.size() < MOST) {
      String normal = Crockford.normalise(words.group());
      if (Crockford.checks(normal)) numbers.add(normal);
    }
    return List.copyOf(numbers);
  }
}
