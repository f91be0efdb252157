package oneaisle.shared.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.util.List;
import oneaisle.shared.money.Money;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a body is said in words for its writer, with a pointer to the place. */
class JsonBodyTest {

  public record Sale(String note, List<String> tags, Money price, List<Line> lines) {}

  public record Line(Integer quantity) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"price\":{\"amount\":\"1\",\"currency\":\"gbp\"}} | /price/currency   | must be a code of ISO 4217",
        "{\"price\":{\"amount\":\"1\",\"currency\":\"\"}}    | /price/currency   | must be a code of ISO 4217",
        "{\"price\":{\"amount\":\"1\"}}                       | /price/currency   | is required",
        "{\"price\":{\"currency\":\"GBP\"}}                   | /price/amount     | is required",
        "{\"price\":{\"amount\":\"x\",\"currency\":\"GBP\"}} | /price/amount     | must be written like 12.50",
        "{\"note\":\"\\ud83d\"}                               | /note             | has half of a character",
        "{\"tags\":[\"a\",\"\\ude00\"]}                       | /tags/1           | has half of a character",
        "{\"lines\":[{\"quantity\":99999999999}]}             | /lines/0/quantity | out of range of int",
        "{\"lines\":[{\"quantity\":1,\"quantity\":2}]}        | /lines/0          | Duplicate field 'quantity'",
        "{\"note\":nothing}                                   |                   | is not JSON",
      })
  void what_is_wrong_is_said_with_its_place(String body, String pointer, String message) {
    Violation violation = violation(body.getBytes(UTF_8));
    assertThat(violation.pointer()).isEqualTo(pointer == null ? "" : pointer);
    assertThat(violation.message()).contains(message).doesNotContain("Source", "REDACTED");
  }

  @Test
  void half_of_a_character_is_refused_also_where_it_is_not_escaped() {
    byte[] half = "{\"note\":\"\u00ed\u00a0\u00bd\"}".getBytes(ISO_8859_1);
    assertThat(violation(half).pointer()).isEqualTo("/note");
  }

  private static Violation violation(byte[] body) {
    InvalidInput refusal =
        catchThrowableOfType(
            InvalidInput.class,
            () ->
                new JsonBody()
                    .readFrom(
                        Object.class,
                        Sale.class,
                        null,
                        MediaType.APPLICATION_JSON_TYPE,
                        null,
                        new ByteArrayInputStream(body)));
    return (Violation) ((List<?>) refusal.details().get("violations")).get(0);
  }
}
