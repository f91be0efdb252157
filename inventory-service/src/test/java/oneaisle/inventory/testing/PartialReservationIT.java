package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All lines or none, unless the caller takes what there is. */
class PartialReservationIT {

  private static final String STORE = "P-STORE";

  private final URL server = Outside.service();
  private final String tail = Ids.next().toString().toUpperCase(Locale.ROOT);
  private final String plenty = "P-1-" + tail;
  private final String scarce = "P-2-" + tail;
  private final String absent = "P-3-" + tail;
  private final UUID id = Ids.next();
  private Shop shop;

  @BeforeEach
  void open() {
    shop = new Shop(server, STORE).open(plenty, scarce, absent);
    shop.receive(plenty, 5);
    shop.receive(scarce, 1);
  }

  @AfterEach
  void the_books_balance() {
    Shop.checkInvariants();
  }

  @Test
  void without_a_word_nothing_is_taken_and_every_short_line_is_named() {
    Answer refused = reserve("");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("shortLines").toString())
        .isEqualTo(
            """
            [{"sku":"%s","requested":2,"available":1},{"sku":"%s","requested":1,"available":0}]"""
                .formatted(scarce, absent));
    assertThat(reserved()).containsExactly(0, 0, 0);
    assertThat(call("GET", null).status()).isEqualTo(404);
  }

  @Test
  void who_takes_a_part_gets_of_each_line_what_there_is() {
    Answer made = reserve(",\"allowPartial\":true");
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.json().path("lines"))
        .extracting(this::granted)
        .containsExactly(plenty + " 3 of 3", scarce + " 1 of 2", absent + " 0 of 1");
    assertThat(reserved()).containsExactly(3, 1, 0);
  }

  @Test
  void a_part_asked_for_again_is_the_same_part_whatever_has_come_since() {
    JsonNode made = reserve(",\"allowPartial\":true").json();
    shop.receive(scarce, 9);
    shop.receive(absent, 9);
    Answer again = reserve(",\"allowPartial\":true");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(made);
    assertThat(reserved()).containsExactly(3, 1, 0);
    Answer other = reserve("");
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.json().path("type").asText()).endsWith("/reservation-differs");
  }

  @Test
  void a_part_of_nothing_is_refused() {
    assertThat(shop.reserve(Ids.next(), plenty, 5).status()).isEqualTo(201);
    assertThat(shop.reserve(Ids.next(), scarce, 1).status()).isEqualTo(201);
    Answer refused = reserve(",\"allowPartial\":true");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("shortLines"))
        .extracting(line -> line.path("sku").asText())
        .containsExactly(plenty, scarce, absent);
  }

  private Answer reserve(String more) {
    String body =
        """
        {"location":"%s","channel":"WEB","reference":"cart","holdMinutes":60,"lines":[\
        {"sku":"%s","quantity":3},{"sku":"%s","quantity":2},{"sku":"%s","quantity":1}]%s}"""
            .formatted(STORE, plenty, scarce, absent, more);
    return call("PUT", body);
  }

  private Answer call(String method, String body) {
    return shop.call(method, "reservations/" + id, Shop.admin(), body, null);
  }

  private String granted(JsonNode line) {
    assertThat(line.path("open")).isEqualTo(line.path("quantity"));
    return "%s %s of %s"
        .formatted(line.path("sku").asText(), line.path("quantity"), line.path("requested"));
  }

  private List<Integer> reserved() {
    return List.of(plenty, scarce, absent).stream()
        .map(sku -> shop.level(sku).path("reserved").asInt())
        .toList();
  }
}
