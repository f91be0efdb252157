package oneaisle.shared.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import oneaisle.shared.json.Json;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * An event as it came from Kafka.
 *
 * @param id unique; the same event may come more than once
 * @param type the event's name without service and version: {@code PickupReady}
 * @param subject the aggregate's id
 * @param sequence the event's number among those of its subject: 1, 2, 3…
 * @param data the JSON body
 */
public record Event(
    UUID id,
    String type,
    String subject,
    long sequence,
    Instant occurredAt,
    String traceparent,
    byte[] data) {

  /**
   * Reads the CloudEvents headers.
   *
   * @throws MalformedEvent where one is missing or wrong
   */
  public static Event read(Headers headers, byte[] data) {
    try {
      return new Event(
          UUID.fromString(required(headers, CloudEventHeaders.ID)),
          shortType(required(headers, CloudEventHeaders.TYPE)),
          required(headers, CloudEventHeaders.SUBJECT),
          Long.parseLong(required(headers, CloudEventHeaders.SEQUENCE)),
          Instant.parse(required(headers, CloudEventHeaders.TIME)),
          optional(headers, CloudEventHeaders.TRACEPARENT),
          data);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new MalformedEvent(e.getMessage());
    }
  }

  /**
   * The body as the reader's own record of it; fields the record does not have are passed over.
   *
   * @throws MalformedEvent where the record marks a field {@code @NotNull} that is not there
   */
  public <T extends Record> T as(Class<T> type) {
    return Json.readEvent(data, type);
  }

  /**
   * Only the type, for those who pass most events over.
   *
   * @throws MalformedEvent where it is missing or wrong
   */
  static String typeOf(Headers headers) {
    try {
      return shortType(required(headers, CloudEventHeaders.TYPE));
    } catch (IllegalArgumentException e) {
      throw new MalformedEvent(e.getMessage());
    }
  }

  private static String shortType(String type) {
    int end = type.lastIndexOf('.');
    if (end < 1) throw new IllegalArgumentException("Not an event type: " + type);
    return type.substring(type.lastIndexOf('.', end - 1) + 1, end);
  }

  private static String required(Headers headers, String name) {
    String value = optional(headers, name);
    if (value == null) throw new IllegalArgumentException("The header " + name + " is missing");
    return value;
  }

  private static String optional(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
