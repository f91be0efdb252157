package oneaisle.shared.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  public record Delivery(Instant dueAt, Integer parcels, Optional<String> note) {}

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"dueAt\": 7}",
        "{\"dueAt\": 1767225600000}",
        "{\"dueAt\": 7.5}",
        "{\"dueAt\": true}",
        "{\"dueAt\": {}}",
        "{\"dueAt\": \"tomorrow\"}",
        "{\"dueAt\": \"2026-01-15\"}",
        "{\"dueAt\": \"+999999-01-01T00:00:00Z\"}",
        "{\"dueAt\": \"9999-12-31T23:59:59-00:01\"}",
        "{\"dueAt\": \"1969-12-31T23:59:59.999Z\"}",
        "{\"parcels\": \"1\"}",
        "{\"parcels\": 1.5}",
        "{\"note\": 1}",
        "{\"parcels\": 1, \"parcels\": 2}",
        "{\"unheardOf\": 1}",
        "{\"note\": \"\\ud83d\"}",
        "{\"note\": \"\\ude00\\ud83d\"}",
        "{\"note\": \"\\ud83dx\"}",
        "{} {}"
      })
  void what_is_not_of_its_type_is_refused(String body) {
    assertThatThrownBy(() -> Json.strict().readValue(body, Delivery.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void an_instant_is_a_text_with_or_without_an_offset() throws Exception {
    Instant noon = Instant.parse("2026-01-15T12:00:00Z");
    for (String text : new String[] {"2026-01-15T12:00:00Z", "2026-01-15T13:00:00+01:00"}) {
      Delivery read =
          Json.strict().readValue("{\"dueAt\": \"%s\"}".formatted(text), Delivery.class);
      assertThat(read.dueAt()).isEqualTo(noon);
    }
    assertThat(new String(Json.bytes(new Delivery(noon, 1, Optional.empty()))))
        .contains("\"dueAt\":\"2026-01-15T12:00:00Z\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01T00:00:00Z", "9999-12-31T23:59:59.999999Z"})
  void a_caller_may_name_every_time_of_the_years_1970_to_9999(String text) throws Exception {
    assertThat(due(Json.strict(), text)).isEqualTo(text);
  }

  @Test
  void what_another_service_has_kept_is_read_whatever_its_year() throws Exception {
    assertThat(due(Json.lenient(), "1066-10-14T09:00:00Z")).isEqualTo("1066-10-14T09:00:00Z");
  }

  private static Instant due(ObjectMapper mapper, String text) throws Exception {
    return mapper.readValue("{\"dueAt\": \"%s\"}".formatted(text), Delivery.class).dueAt();
  }

  @Test
  void a_character_of_two_halves_is_one() throws Exception {
    assertThat(Json.strict().readValue("{\"note\": \"\\ud83d\\ude00\"}", Delivery.class).note())
        .contains("\ud83d\ude00");
  }

  @Test
  void what_another_service_adds_is_passed_over() throws Exception {
    assertThat(
            Json.lenient().readValue("{\"parcels\": 3, \"isNew\": true}", Delivery.class).parcels())
        .isEqualTo(3);
  }
}
