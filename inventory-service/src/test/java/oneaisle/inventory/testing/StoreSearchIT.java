package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URL;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import oneaisle.shared.ids.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which stores are shown to somebody who looks for a cart or an article, and in what order. */
class StoreSearchIT {

  /** Far from the stores of all other tests, and of the other test here. */
  private static final double CARTS = 57;

  private static final double ARTICLES = 60;
  private static final double WEST = -5;

  private final URL server = Outside.service();
  private final String tail = Ids.next().toString().toUpperCase(Locale.ROOT);
  private final String tee = "S-TEE-" + tail;
  private final String mug = "S-MUG-" + tail;

  @BeforeEach
  void list() {
    new Shop(server, "S-LIST").open(tee, mug);
  }

  @Test
  void stores_with_the_whole_cart_come_by_distance_then_the_others_by_their_share() {
    String closed = ",\"closure\":{\"from\":\"%s\",\"reason\":\"flood\"}";
    open("S-CLOSED", CARTS + 0.01, closed.formatted(Instant.now().minusSeconds(1)));
    open("S-A-QUARTER", CARTS + 0.02, "");
    open("S-B-MOST", CARTS + 0.03, "");
    open("S-C-FAR", CARTS + 0.08, "");
    open("S-D-NEAR", CARTS + 0.05, "");
    stock("S-CLOSED", 9, 9);
    stock("S-A-QUARTER", 1, 0);
    stock("S-B-MOST", 2, 1);
    stock("S-C-FAR", 9, 9);
    stock("S-D-NEAR", 2, 2);
    JsonNode found = search(CARTS, "");
    assertThat(codes(found)).containsExactly("S-D-NEAR", "S-C-FAR", "S-B-MOST", "S-A-QUARTER");
    assertThat(found)
        .extracting(store -> store.path("complete").asBoolean())
        .containsExactly(true, true, false, false);
    assertThat(found.get(0).path("distanceKm").asDouble()).isBetween(5.5, 5.6);
    assertThat(found.at("/3/missing").toString())
        .contains("\"" + mug + "\",\"requested\":2,\"available\":0")
        .contains("\"" + tee + "\",\"requested\":2,\"available\":1");
    assertThat(found.at("/3/transferFrom").toString())
        .as("not what is nearest, but closed")
        .isEqualTo("[\"S-D-NEAR\"]");
    assertThat(codes(search(CARTS, ",\"limit\":3")))
        .containsExactly("S-D-NEAR", "S-C-FAR", "S-B-MOST");
  }

  @Test
  void only_stores_that_can_do_all_that_is_wanted_are_shown() {
    open("S-PLAIN", ARTICLES, "");
    open("S-CURB", ARTICLES + 0.01, ",\"capabilities\":[\"PICKUP\",\"CURBSIDE\"]");
    open("S-BOTH", ARTICLES + 0.02, ",\"capabilities\":[\"PICKUP\",\"CURBSIDE\",\"LOCKER\"]");
    for (String store : List.of("S-PLAIN", "S-CURB", "S-BOTH")) stock(store, 2, 2);
    assertShown(List.of("S-PLAIN", "S-CURB", "S-BOTH"));
    assertShown(List.of("S-CURB", "S-BOTH"), "CURBSIDE");
    assertShown(List.of("S-BOTH"), "LOCKER");
    assertShown(List.of("S-BOTH"), "CURBSIDE", "LOCKER");
    assertShown(List.of(), "SHIP_FROM_STORE");
  }

  /** Of a cart, of an article nearby and of an article anywhere. */
  private void assertShown(List<String> nearestFirst, String... capabilities) {
    List<String> quoted = new ArrayList<>();
    for (String capability : capabilities) quoted.add("\"" + capability + "\"");
    assertThat(codes(search(ARTICLES, ",\"capabilities\":" + quoted))).isEqualTo(nearestFirst);
    String path = "availability/" + tee + "?near=" + ARTICLES + "," + WEST;
    for (String capability : capabilities) path += "&capability=" + capability;
    assertThat(codes(get(path))).isEqualTo(nearestFirst);
    assertThat(codes(get(path.replaceFirst("near=[^&]*", "limit=50"))))
        .containsExactlyInAnyOrderElementsOf(nearestFirst);
  }

  /** For two tees and two mugs. */
  private JsonNode search(double latitude, String more) {
    String body =
        """
        {"lines":[{"sku":"%s","quantity":2},{"sku":"%s","quantity":2}],\
        "near":{"latitude":%s,"longitude":%s}%s}"""
            .formatted(tee, mug, latitude, WEST, more);
    return new Shop(server, "S-LIST").post("availability/search", body).json().path("items");
  }

  private JsonNode get(String path) {
    return new Calls(server).get(path, null).json().path("items");
  }

  private void open(String code, double latitude, String more) {
    String body =
        """
        {"name":"Shop","type":"STORE","latitude":%s,"longitude":%s,"timeZone":"Europe/London",\
        "openingHours":"24/7"%s}"""
            .formatted(latitude, WEST, more);
    Shop shop = new Shop(server, code);
    assertThat(shop.call("PUT", "locations/" + code, Shop.admin(), body, null).status())
        .isIn(200, 201);
  }

  private void stock(String store, int tees, int mugs) {
    Shop shop = new Shop(server, store);
    if (tees > 0) shop.receive(tee, tees);
    if (mugs > 0) shop.receive(mug, mugs);
  }

  private static List<String> codes(JsonNode stores) {
    List<String> codes = new ArrayList<>();
    stores.forEach(store -> codes.add(store.path("location").asText()));
    return codes;
  }
}
