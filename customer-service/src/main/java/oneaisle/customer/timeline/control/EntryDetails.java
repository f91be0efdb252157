package oneaisle.customer.timeline.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import oneaisle.customer.timeline.entity.TimelineEntry;
import oneaisle.shared.json.Json;

/**
 * What an entry is worth telling, kept as one JSON object of texts because nobody searches in it.
 */
public final class EntryDetails {

  private EntryDetails() {}

  public static Map<String, String> of(TimelineEntry entry) {
    Map<String, String> details = new TreeMap<>();
    Json.tree(entry.details().getBytes(UTF_8))
        .properties()
        .forEach(text -> details.put(text.getKey(), text.getValue().asText()));
    return details;
  }

  static String json(Map<String, String> details) {
    return new String(Json.bytes(details), UTF_8);
  }
}
