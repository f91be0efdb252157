package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Items are found by each word that begins a word of their name, whatever the words are. */
class ItemSearchIT {

  private final Calls calls = new Calls(Outside.service());

  @BeforeEach
  void feed() {
    Answer fed =
        calls.csv(
            "items",
            "sku,gtin,name,category,unit_price,currency\n"
                + "Q-CHEESE,,Käse vom Berg,,4,GBP\n"
                + "Q-SHOE-39,,\"White canvas trainers, EU 39\",,40,GBP\n"
                + "Q-SHOE-40,,\"White canvas trainers, EU 40\",,40,GBP\n"
                + "Q-TEE-L,,Black T-shirt L,,12,GBP\n"
                + "Q-TEE-M,,Black T-shirt M,,12,GBP\n"
                + "Q-TEA,,Тесто zum Tee (grün) SPF_50 about 3½ cups,,2,GBP\n",
            "root");
    assertThat(fed.json().path("rejected").asInt()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "käse          | Q-CHEESE",
        "kase          | Q-CHEESE",
        "KÄ            | Q-CHEESE",
        "тест          | Q-TEA",
        "те            | Q-TEA",
        "éé            | ",
        "🎁            | ",
        "eu 39         | Q-SHOE-39",
        "canvas 4      | Q-SHOE-40",
        "39 trainers   | Q-SHOE-39",
        "nvas 39       | ",
        "t-shirt m     | Q-TEE-M",
        "shirt l       | Q-TEE-L",
        "shirt x       | ",
        "shirt hirt    | ",
        "grün abou     | Q-TEA",
        "spf_5         | Q-TEA",
        "spf%5         | ",
        "spf 5         | ",
        "zum with      | ",
        "q-shoe-3      | Q-SHOE-39",
      })
  void every_word_begins_one_of_the_name(String query, String sku) {
    assertThat(found(query)).isEqualTo(sku == null ? List.of() : List.of(sku));
  }

  @Test
  void short_words_are_found_page_by_page() {
    String path = "items?query=" + encoded("eu") + "&limit=1";
    Answer first = calls.get(path, null);
    Answer second = calls.get(path + "&cursor=" + first.json().path("nextCursor").asText(), null);
    assertThat(first.json().at("/items/0/sku").asText()).isEqualTo("Q-SHOE-39");
    assertThat(second.json().at("/items/0/sku").asText()).isEqualTo("Q-SHOE-40");
    assertThat(second.json().path("nextCursor").isNull()).isTrue();
  }

  private List<String> found(String query) {
    Answer answer = calls.get("items?query=" + encoded(query), null);
    assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    return answer.json().path("items").findValuesAsText("sku").stream()
        .filter(sku -> sku.startsWith("Q-"))
        .toList();
  }

  private static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8);
  }
}
