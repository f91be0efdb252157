package oneaisle.local.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What one performance of the demo is about; every performance has ids of its own, so it can be
 * repeated.
 */
final class Purchase {

  static final String SAM = "01900000-0000-7000-8000-0000000000a1";
  static final String STORE = "LDN-SOHO";
  static final String SHIRT = "TEE-WHT-M";
  static final String MUG = "MUG-BLUE";

  final UUID orderId = UUID.randomUUID();
  final String saleId = "DEMO-" + UUID.randomUUID().toString().substring(0, 13);
  String number;
  String pickupId;
  String code;
  String caseId;
  Instant soldAt;

  static List<Map<String, Object>> lines() {
    return List.of(Map.of("sku", SHIRT, "quantity", 2), Map.of("sku", MUG, "quantity", 1));
  }
}
