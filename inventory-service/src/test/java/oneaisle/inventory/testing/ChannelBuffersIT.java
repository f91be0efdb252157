package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a channel leaves to the others. The module's tests run with a buffer of one unit for {@code
 * MARKETPLACE}, as its operator would set it.
 */
class ChannelBuffersIT {

  private static final String STORE = "B-STORE";

  private final URL server = Outside.service();
  private final String sku = "B-" + Ids.next().toString().toUpperCase(Locale.ROOT);
  private Shop shop;

  @BeforeEach
  void open() {
    shop = new Shop(server, STORE).open(sku);
    Shelf.until().until(() -> shelf().gauge("fallback") == 0);
  }

  @Test
  void the_last_unit_is_refused_to_a_channel_with_a_buffer_and_another_gets_it() {
    shop.receive(sku, 2);
    assertThat(reserve(Ids.next(), STORE, "MARKETPLACE").status()).isEqualTo(201);
    UUID last = Ids.next();
    Answer refused = reserve(last, STORE, "MARKETPLACE");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().path("type").asText()).endsWith("/insufficient-stock");
    assertThat(refused.json().path("shortLines").toString())
        .isEqualTo("[{\"sku\":\"%s\",\"requested\":1,\"available\":0}]".formatted(sku));
    assertThat(reserve(last, STORE, "WEB").status()).isEqualTo(201);
    assertThat(shop.level(sku).path("reserved").asInt()).isEqualTo(2);
  }

  @Test
  void a_reservation_takes_the_buffer_of_its_channel_along_when_it_moves() {
    Shop other = new Shop(server, "B-OTHER").open(sku);
    shop.receive(sku, 2);
    other.receive(sku, 1);
    UUID id = Ids.next();
    assertThat(reserve(id, STORE, "MARKETPLACE").status()).isEqualTo(201);
    String there =
        "{\"reservationId\":\"%s\",\"location\":\"%s\"}".formatted(Ids.next(), other.code());
    String path = "reservations/" + id + "/move";
    Answer refused = shop.call("POST", path, Shop.admin(), there, null);
    assertThat(refused.json().at("/shortLines/0/available").asText()).isEqualTo("0");
    other.receive(sku, 1);
    assertThat(shop.call("POST", path, Shop.admin(), there, null).status()).isEqualTo(201);
  }

  @Test
  void what_a_channel_is_offered_is_less_by_its_buffer() {
    shop.receive(sku, 2);
    assertThat(shelf().gauge("fallback")).as("from memory").isZero();
    for (String other : List.of("", "?channel=WEB"))
      assertThat(shop.get("availability/" + sku + other).json().at("/items/0/available").asInt())
          .isEqualTo(2);
    String market = "?channel=MARKETPLACE";
    assertThat(shop.get("availability/" + sku + market).json().at("/items/0/available").asInt())
        .isEqualTo(1);
    assertThat(shelf().offered(STORE, "MARKETPLACE")).isEqualTo(1);
    assertThat(search("WEB").path("complete").asBoolean()).isTrue();
    JsonNode found = search("MARKETPLACE");
    assertThat(found.path("location").asText()).isEqualTo(STORE);
    assertThat(found.path("complete").asBoolean()).isFalse();
    assertThat(found.at("/missing/0/available").asInt()).isEqualTo(1);
  }

  @Test
  void a_stream_tells_a_channel_what_it_is_offered() throws IOException {
    shop.receive(sku, 2);
    String stream = "availability/stream?channel=MARKETPLACE&sku=" + sku;
    try (Watcher watcher = new Watcher(new Calls(server).uri(stream), null)) {
      Shelf.until().until(() -> watcher.names().contains("complete"));
      assertThat(watcher.heard().get(1).data().at("/items/0/available").asInt()).isEqualTo(1);
      shop.receive(sku, 3);
      Shelf.until().until(() -> watcher.units().equals(List.of(4)));
    }
  }

  /** The first store that has two units. */
  private JsonNode search(String channel) {
    String body =
        """
        {"lines":[{"sku":"%s","quantity":2}],"near":{"latitude":51.5,"longitude":-0.1},"channel":"%s"}"""
            .formatted(sku, channel);
    return shop.post("availability/search", body).json().at("/items/0");
  }

  private Answer reserve(UUID id, String store, String channel) {
    String body =
        """
        {"location":"%s","channel":"%s","reference":"cart","lines":[{"sku":"%s","quantity":1}]}"""
            .formatted(store, channel, sku);
    return shop.call("PUT", "reservations/" + id, Shop.admin(), body, null);
  }

  private Shelf shelf() {
    return new Shelf(new Calls(server), sku);
  }
}
