package oneaisle.shared.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

  private static final UUID ID = new UUID(1, 2);

  public record Reader(String name) {}

  @Test
  void reads_the_headers_and_only_the_fields_the_reader_has() {
    Event event = Event.read(headers(), "{\"name\":\"x\",\"added\":{\"later\":1}}".getBytes(UTF_8));
    assertThat(event.id()).isEqualTo(ID);
    assertThat(event.type()).isEqualTo("PickupReady");
    assertThat(event.sequence()).isEqualTo(7);
    assertThat(event.as(Reader.class).name()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_type", "ce_subject", "ce_time", "ce_sequence"})
  void a_missing_header_makes_it_malformed(String missing) {
    RecordHeaders headers = headers();
    headers.remove(missing);
    assertThatThrownBy(() -> Event.read(headers, new byte[0]))
        .isInstanceOf(MalformedEvent.class)
        .hasMessageContaining(missing);
  }

  @Test
  void a_body_that_is_not_the_readers_shape_is_malformed() {
    Event event = Event.read(headers(), "[]".getBytes(UTF_8));
    assertThatThrownBy(() -> event.as(Reader.class)).isInstanceOf(MalformedEvent.class);
  }

  public record Sale(@NotNull String id, String note, @NotNull @Valid List<Line> lines) {
    public record Line(@NotNull String sku) {}
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                          | The field id is missing",
        "{\"id\":null,\"lines\":[]}                  | The field id is missing",
        "{\"id\":\"1\"}                              | The field lines is missing",
        "{\"id\":\"1\",\"lines\":[{\"sku\":\"A\"},{}]} | The field lines[1].sku is missing",
        "{\"id\":\"1\",\"lines\":[null]}             | The field lines[0] is missing",
        "null                                        | The data is null"
      })
  void a_needed_field_that_is_missing_is_told_by_its_name(String data, String why) {
    Event event = Event.read(headers(), data.getBytes(UTF_8));
    assertThatThrownBy(() -> event.as(Sale.class))
        .isInstanceOf(MalformedEvent.class)
        .hasMessage(why);
  }

  @Test
  void other_fields_may_be_missing_and_an_event_without_data_is_malformed() {
    Event event = Event.read(headers(), "{\"id\":\"1\",\"lines\":[]}".getBytes(UTF_8));
    assertThat(event.as(Sale.class).note()).isNull();
    Event empty = Event.read(headers(), null);
    assertThatThrownBy(() -> empty.as(Sale.class)).isInstanceOf(MalformedEvent.class);
  }

  private static RecordHeaders headers() {
    RecordHeaders headers = new RecordHeaders();
    Map.of(
            "ce_id", ID.toString(),
            "ce_type", "oneaisle.orders.PickupReady.v1",
            "ce_subject", "o-1",
            "ce_time", "2026-01-01T00:00:00Z",
            "ce_sequence", "7")
        .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
    return headers;
  }
}
