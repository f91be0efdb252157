package oneaisle.inventory.item.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person typed to find an article, as the database's word index understands it. */
public record ItemQuery(String text) {

  /** InnoDB indexes no shorter words (innodb_ft_min_token_size). */
  private static final int SHORTEST = 3;

  /**
   * InnoDB's own stop words of that length: not in the index, so asking for them would find
   * nothing.
   */
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

  /**
   * A LIKE pattern; the letters of LIKE itself are taken literally, and a letter that no sku has
   * (the database would not even compare it) becomes a blank, which none has either.
   */
  String skuPrefix() {
    return text.toUpperCase(Locale.ROOT)
            .replaceAll("[^\\x00-\\x7f]", " ")
            .replaceAll("([\\\\%_])", "\\\\$1")
        + "%";
  }

  /**
   * Every word must begin some word of the name: {@code +glob* +infl*}; empty where no word is long
   * enough.
   */
  String booleanMatch() {
    List<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> word.length() >= SHORTEST && !STOP_WORDS.contains(word))
            .limit(8)
            .toList();
    return words.stream().map(word -> "+" + word + "*").collect(Collectors.joining(" "));
  }
}
