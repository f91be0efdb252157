package oneaisle.system.people;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;
import oneaisle.system.stack.TheStack;

/**
 * Brings what customers write on a channel to the shop, signed with the secret it shares with it.
 *
 * @param channel {@code chat}, {@code email}…
 */
public record Connector(String channel) {

  public static final String SIGNATURE = "X-OneAisle-Signature";

  /** Says that the shopper, who is signed in or whose mail server vouches for them, writes this. */
  public Answer brings(Shopper shopper, String text) {
    return message(shopper, text, UUID.randomUUID().toString()).send();
  }

  public Call message(Shopper shopper, String text, String externalId) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("externalId", externalId);
    message.put("from", Map.of("type", "EMAIL", "value", shopper.email(), "verified", true));
    message.put("text", text);
    return signed(Call.post("/customers/v1/channels/" + channel + "/messages", message));
  }

  /** The call with a signature over its body, made now. */
  public static Call signed(Call call) {
    return signed(call, Instant.now(), call.body());
  }

  /** The call with a signature that was made then over something. */
  public static Call signed(Call call, Instant then, byte[] something) {
    long seconds = then.getEpochSecond();
    return call.header(SIGNATURE, "t=" + seconds + ",v1=" + hmac(seconds + ".", something));
  }

  private static String hmac(String before, byte[] body) {
    try {
      String secret = TheStack.get().options().secrets().channelSecret();
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update(before.getBytes(US_ASCII));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
