package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person may write into the books. */
class AdjustmentsIT {

  private final URL server = Outside.service();

  private final String sku = "J" + Ids.next().toString().toUpperCase(Locale.ROOT);
  private Shop shop;

  @BeforeEach
  void open() throws Exception {
    Topics.open();
    shop = new Shop(server, "J-STORE").open(sku);
  }

  @Test
  void no_more_can_be_unavailable_than_is_there_unless_facts_made_it_so() throws Exception {
    shop.receive(sku, 3);
    Answer refused = coded("DAMAGED", 0, 4);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("type").asText())
        .isEqualTo("/problems/more-unavailable-than-there");
    assertThat(refused.json().at("/lines/0/onHand").asInt()).isEqualTo(3);
    assertThat(coded("DAMAGED", 0, 3).status()).isEqualTo(200);
    assertThat(coded("LOST", -1, 0).status()).isEqualTo(422);
    Topics.sold(shop.code(), sku, 3, Instant.now());
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> shop.onHand(sku) == 0);
    assertThat(coded("QUALITY_RELEASE", 0, -1).status()).as("mends a part").isEqualTo(200);
    assertThat(coded("DAMAGED", 0, 1).status()).isEqualTo(422);
    assertThat(shop.level(sku).path("unavailable").asInt()).isEqualTo(2);
    Shop.checkInvariants();
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIPT, STOLEN, -1, 400",
    "RECEIPT, FOUND, 1, 400",
    "RECEIPT, , -1, 400",
    "RECEIPT, CORRECTION, -1, 200",
    "DAMAGE, DELIVERY, 1, 400",
    "DAMAGE, , 1, 400",
    "DAMAGE, EXPIRED, -1, 200",
    "COUNT, DELIVERY, 1, 400",
    "COUNT, LOST, -1, 200",
    "PUT_BACK, LOST, -1, 400",
    "PUT_BACK, , 1, 200",
    "ADJUSTMENT, STOLEN, -1, 200"
  })
  void a_code_and_a_sign_fit_the_reason(String reason, String code, int units, int status) {
    shop.receive(sku, 3);
    String body = adjustment(reason, code, units, 0);
    Answer answer = shop.post("stock/adjustments", body);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
    assertThat(shop.onHand(sku)).isEqualTo(status == 200 ? 3 + units : 3);
  }

  private Answer coded(String code, int onHand, int unavailable) {
    return shop.post("stock/adjustments", adjustment("ADJUSTMENT", code, onHand, unavailable));
  }

  private String adjustment(String reason, String code, int onHand, int unavailable) {
    String quotedCode = code == null ? "null" : "\"" + code + "\"";
    return """
        {"location":"J-STORE","reason":"%s","code":%s,"lines":[{"sku":"%s","onHandChange":%d,"unavailableChange":%d}]}"""
        .formatted(reason, quotedCode, sku, onHand, unavailable);
  }
}
