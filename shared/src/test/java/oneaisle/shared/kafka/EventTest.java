package oneaisle.shared.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
