package oneaisle.customer.testing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.shared.ids.Ids;

/** One event, as it will be published. */
public record Told(UUID id, String type, UUID orderId, long sequence, Map<String, Object> fields) {

  public static Told of(String type, UUID orderId, long sequence, Map<String, Object> fields) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("orderId", orderId);
    all.put("number", "N" + orderId.toString().substring(28).toUpperCase(java.util.Locale.ROOT));
    all.put("channel", "WEB");
    all.put("customerId", null);
    all.put("occurredAt", Clock.systemUTC().instant());
    all.putAll(fields);
    return new Told(Ids.next(), type, orderId, sequence, all);
  }

  public static Told placed(UUID order, UUID customer, boolean guest) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("customerId", customer);
    fields.put("location", "LDN-SOHO");
    fields.put("lines", List.of(Map.of("sku", "TEE", "quantity", 1)));
    fields.put("total", Map.of("amount", "12.50", "currency", "GBP"));
    fields.put("identifiers", List.of());
    fields.put("guest", guest);
    return of("OrderPlaced", order, 1, fields);
  }

  public static Told sale(UUID order, String card) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("channel", "POS");
    fields.put("location", "LDN-SOHO");
    fields.put("soldAt", Clock.systemUTC().instant());
    fields.put("lines", List.of(Map.of("line", 1, "sku", "TEE", "quantity", 1)));
    fields.put("total", Map.of("amount", "12.50", "currency", "GBP"));
    fields.put(
        "identifiers",
        card == null ? List.of() : List.of(Map.of("type", "LOYALTY_ID", "value", card)));
    return of("SaleRecorded", order, 1, fields);
  }

  public static Told ready(UUID order, UUID customer, long sequence, Instant pickupBy) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("customerId", customer);
    fields.put("fulfilmentId", Ids.next());
    fields.put("location", "LDN-SOHO");
    fields.put("readyAt", Clock.systemUTC().instant());
    fields.put("pickupBy", pickupBy);
    return of("PickupReady", order, sequence, fields);
  }
}
