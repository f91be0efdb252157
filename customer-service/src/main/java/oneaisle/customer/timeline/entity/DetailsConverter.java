package oneaisle.customer.timeline.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.TreeMap;
import oneaisle.shared.json.Json;

/** The details of an entry are one JSON object of texts; nobody searches in them. */
@Converter
public class DetailsConverter implements AttributeConverter<Map<String, String>, String> {

  @Override
  public String convertToDatabaseColumn(Map<String, String> details) {
    return new String(Json.bytes(details), UTF_8);
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String json) {
    Map<String, String> details = new TreeMap<>();
    Json.tree(json.getBytes(UTF_8))
        .properties()
        .forEach(text -> details.put(text.getKey(), text.getValue().asText()));
    return details;
  }
}
