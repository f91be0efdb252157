package oneaisle.customer.channel.control;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import oneaisle.customer.channel.entity.Channel;
import oneaisle.customer.channel.entity.SignatureInvalid;
import oneaisle.customer.testing.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifySignatureTest {

  private static final long NOW = 1_795_000_000L;
  private static final String BODY = "{\"text\":\"hello\"}";

  private final VerifySignature verify =
      new VerifySignature(
          channel -> channel.equals("chat") ? "chat-secret" : "secret",
          Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC));

  @Test
  void what_the_connector_signed_is_taken() {
    assertThatCode(() -> check(Channel.EMAIL, Connector.signature("secret", NOW, BODY), BODY))
        .doesNotThrowAnyException();
    assertThatCode(() -> check(Channel.CHAT, Connector.signature("chat-secret", NOW, BODY), BODY))
        .doesNotThrowAnyException();
  }

  @Test
  void a_changed_body_another_secret_or_another_channels_secret_is_refused() {
    refused(Channel.EMAIL, Connector.signature("secret", NOW, BODY), BODY + " ");
    refused(Channel.EMAIL, Connector.signature("guessed", NOW, BODY), BODY);
    refused(Channel.CHAT, Connector.signature("secret", NOW, BODY), BODY);
  }

  @Test
  void the_time_is_signed_too_and_holds_for_five_minutes() {
    for (long seconds : new long[] {-300, 0, 300}) {
      String signature = Connector.signature("secret", NOW + seconds, BODY);
      assertThatCode(() -> check(Channel.EMAIL, signature, BODY)).doesNotThrowAnyException();
    }
    refused(Channel.EMAIL, Connector.signature("secret", NOW - 301, BODY), BODY);
    refused(Channel.EMAIL, Connector.signature("secret", NOW + 301, BODY), BODY);
    String played =
        Connector.signature("secret", NOW - 999, BODY).replace("t=" + (NOW - 999), "t=" + NOW);
    refused(Channel.EMAIL, played, BODY);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "t=1", "v1=ab", "t=1795000000,v1=zz", "t=99999999999999999999,v1=00"})
  void what_is_no_signature_is_refused(String header) {
    refused(Channel.EMAIL, header, BODY);
  }

  private void check(Channel channel, String header, String body) {
    verify.verify(channel, header, body.getBytes(UTF_8));
  }

  private void refused(Channel channel, String header, String body) {
    assertThatThrownBy(() -> check(channel, header, body)).isInstanceOf(SignatureInvalid.class);
  }
}
