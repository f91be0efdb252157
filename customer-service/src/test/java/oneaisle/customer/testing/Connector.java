package oneaisle.customer.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.json.Json;
import oneaisle.shared.testing.HttpProbe;

/** A channel's connector: hands messages over, signed. */
public record Connector(URI service, String secret) {

  public HttpProbe.Answer send(String channel, String kind, Map<String, Object> fields) {
    String body = new String(Json.bytes(fields), UTF_8);
    return send(
        channel, kind, body, signature(secret, Clock.systemUTC().instant().getEpochSecond(), body));
  }

  public HttpProbe.Answer send(String channel, String kind, String body, String signature) {
    URI uri = service.resolve("/customers/v1/channels/" + channel + "/" + kind);
    return HttpProbe.send("POST", uri, null, body, Map.of("X-OneAisle-Signature", signature));
  }

  /** What a customer says, under a new external id. */
  public static Map<String, Object> message(
      String type, String value, Boolean verified, String text) {
    Map<String, Object> from = new LinkedHashMap<>(Map.of("type", type, "value", value));
    if (verified != null) from.put("verified", verified);
    return Map.of("externalId", Ids.next().toString(), "from", from, "text", text);
  }

  public static String signature(String secret, long unixSeconds, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      byte[] hmac = mac.doFinal((unixSeconds + "." + body).getBytes(UTF_8));
      return "t=" + unixSeconds + ",v1=" + HexFormat.of().formatHex(hmac);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
