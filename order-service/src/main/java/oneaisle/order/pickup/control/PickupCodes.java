package oneaisle.order.pickup.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import oneaisle.shared.ids.Crockford;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pickup codes. A code is derived from a secret, the pickup and the version of its code, so it is
 * the same each time it is asked for and stored nowhere; the database has a keyed hash of it to
 * compare with.
 */
@ApplicationScoped
public class PickupCodes {

  /** 40 bits: with five tries, one in two hundred thousand million. */
  private static final int LENGTH = 8;

  private static final int SHORTEST_SECRET = 32;

  @Inject
  @ConfigProperty(name = "oneaisle.pickup.code.secret")
  private String secret;

  private SecretKeySpec key;

  public PickupCodes() {}

  PickupCodes(String secret) {
    this.secret = secret;
    takeSecret();
  }

  @PostConstruct
  void takeSecret() {
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalStateException(
          "oneaisle.pickup.code.secret must have at least " + SHORTEST_SECRET + " characters");
    }
    key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
  }

  public String code(UUID fulfilmentId, int codeVersion) {
    return Crockford.encode(mac(fulfilmentId + ":" + codeVersion), LENGTH);
  }

  /** What the database keeps of a code, and what a typed one is compared by. */
  public byte[] hmac(String typed) {
    return mac("code:" + Crockford.normalise(typed));
  }

  byte[] hmac(UUID fulfilmentId, int codeVersion) {
    return hmac(code(fulfilmentId, codeVersion));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
