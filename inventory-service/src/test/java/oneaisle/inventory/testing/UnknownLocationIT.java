package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A location that there is not is told apart from one where there is nothing. */
class UnknownLocationIT {

  private final Calls calls = new Calls(Outside.service());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "counts?location=NOWHERE",
        "transfers?location=NOWHERE",
        "locations/NOWHERE",
        "locations/Z%C3%BCrich",
        "stock/NOWHERE/TEE/movements",
        "stock/Z%C3%BCrich/TEE/movements",
        "availability/Z%C3%BCrich/TEE",
      })
  void nothing_is_listed_or_read_of_it(String path) {
    Answer answer = calls.get(path, "root");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"counts?location=Z%C3%BCrich", "transfers?location=Z%C3%BCrich"})
  void a_query_that_cannot_name_one_is_pointed_at(String path) {
    Answer answer = calls.get(path, "root");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo("?location");
  }

  @Test
  void a_reservation_says_that_there_is_no_such_location() {
    Answer answer = reserve("nowhere", "TEE");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("detail").asText()).isEqualTo("There is no location nowhere.");
  }

  @ParameterizedTest
  @CsvSource({"Zürich, TEE, /location", "NOWHERE, Töpfe, /lines/0/sku"})
  void a_body_that_cannot_name_one_is_pointed_at(String location, String sku, String pointer) {
    Answer answer = reserve(location, sku);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo(pointer);
  }

  private Answer reserve(String location, String sku) {
    String body =
        """
        {"location":"%s","channel":"WEB","reference":"r","lines":[{"sku":"%s","quantity":1}]}"""
            .formatted(location, sku);
    return calls.send("PUT", "reservations/" + Ids.next(), "root", body, Map.of());
  }
}
