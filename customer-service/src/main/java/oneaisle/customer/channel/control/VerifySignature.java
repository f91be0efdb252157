package oneaisle.customer.channel.control;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import oneaisle.customer.channel.entity.Channel;
import oneaisle.customer.channel.entity.Signature;
import oneaisle.customer.channel.entity.SignatureInvalid;
import org.eclipse.microprofile.config.Config;

/** Makes sure that a body comes from the connector of a channel, which shares a secret with us. */
@ApplicationScoped
public class VerifySignature {

  private static final String ALGORITHM = "HmacSHA256";

  private UnaryOperator<String> secrets;
  private Clock clock;

  protected VerifySignature() {}

  /** A channel may have a secret of its own: {@code oneaisle.channel.chat.secret}. */
  @Inject
  public VerifySignature(Config config, Clock clock) {
    this(
        channel ->
            config
                .getOptionalValue("oneaisle.channel." + channel + ".secret", String.class)
                .orElseGet(() -> config.getValue("oneaisle.channel.secret", String.class)),
        clock);
  }

  VerifySignature(UnaryOperator<String> secrets, Clock clock) {
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * @param header the value of {@link Signature#HEADER}; null where there is none
   */
  public void verify(Channel channel, String header, byte[] body) {
    Signature signature =
        Signature.parse(header)
            .filter(s -> s.isCurrent(clock.instant()))
            .orElseThrow(SignatureInvalid::new);
    byte[] expected = hmac(secrets.apply(channel.pathName()), signature.unixSeconds(), body);
    boolean ours = MessageDigest.isEqual(expected, HexFormat.of().parseHex(signature.hmac()));
    if (!ours) throw new SignatureInvalid();
  }

  private static byte[] hmac(String secret, long unixSeconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      mac.update((unixSeconds + ".").getBytes(US_ASCII));
      return mac.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
