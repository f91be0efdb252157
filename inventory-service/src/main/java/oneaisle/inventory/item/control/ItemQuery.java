package oneaisle.inventory.item.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a person typed to find an article, as the database understands it: its word index narrows
 * the names down, and what that leaves out is compared with the names themselves.
 */
public record ItemQuery(String text) {

  /**
   * What lies between the words of a name: all that the word index, too, takes for no part of a
   * word.
   */
  static final String BETWEEN_WORDS = "[^\\p{L}\\p{M}\\p{N}_]+";

  /** InnoDB indexes no shorter words (innodb_ft_min_token_size). */
  private static final int SHORTEST = 3;

  /** Words that narrow the names down; more of them would not narrow much further. */
  private static final int ASKED_OF_INDEX = 8;

  /** InnoDB's own stop words of that length: not in the index. */
  private static final Set<String> STOP_WORDS =
      Set.of(
          "about", "are", "com", "for", "from", "how", "that", "the", "this", "was", "what", "when",
          "where", "who", "will", "with", "und", "www");

  public ItemQuery {
    text = text == null ? "" : text.strip();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** Whether a sku could begin so; skus are ASCII, and the database compares them with no other. */
  boolean maySpellSku() {
    return text.chars().allMatch(c -> c > ' ' && c <= '~');
  }

  /** A LIKE pattern; the letters of LIKE itself are taken literally. */
  String skuPrefix() {
    return literal(text.toUpperCase(Locale.ROOT)) + "%";
  }

  /**
   * Every word must begin some word of the name: {@code +glob* +infl*}; empty where the index knows
   * none of the words.
   */
  String booleanMatch() {
    return words().stream()
        .filter(ItemQuery::isIndexed)
        .limit(ASKED_OF_INDEX)
        .map(word -> "+" + word + "*")
        .collect(Collectors.joining(" "));
  }

  /** The words the index is not asked for, as LIKE takes them. */
  List<String> otherWords() {
    List<String> words = words();
    List<String> asked = words.stream().filter(ItemQuery::isIndexed).limit(ASKED_OF_INDEX).toList();
    return words.stream().filter(word -> !asked.contains(word)).map(ItemQuery::literal).toList();
  }

  private List<String> words() {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split(BETWEEN_WORDS))
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** A name's word that begins so may be a stop word, and then it is not in the index. */
  private static boolean isIndexed(String word) {
    return word.codePointCount(0, word.length()) >= SHORTEST
        && STOP_WORDS.stream().noneMatch(stop -> stop.startsWith(word));
  }

  private static String literal(String text) {
    return text.replaceAll("([\\\\%_])", "\\\\$1");
  }
}
