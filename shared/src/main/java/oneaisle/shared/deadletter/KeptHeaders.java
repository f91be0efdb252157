package oneaisle.shared.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import oneaisle.shared.json.Json;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Message headers as JSON, the way a dead letter keeps them. */
final class KeptHeaders {

  private KeptHeaders() {}

  static Map<String, String> of(Headers headers) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (Header header : headers) {
      if (header.value() != null) kept.put(header.key(), new String(header.value(), UTF_8));
    }
    return kept;
  }

  static Headers read(byte[] json) {
    Headers headers = new RecordHeaders();
    JsonNode kept = Json.tree(json);
    kept.fieldNames()
        .forEachRemaining(name -> headers.add(name, kept.get(name).asText().getBytes(UTF_8)));
    return headers;
  }

  static String text(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }
}
