package oneaisle.customer;

import static oneaisle.customer.testing.CustomerWorld.PATIENCE;
import static oneaisle.customer.testing.CustomerWorld.admin;
import static oneaisle.customer.testing.CustomerWorld.agent;
import static oneaisle.customer.testing.CustomerWorld.atOnce;
import static oneaisle.customer.testing.CustomerWorld.hex;
import static oneaisle.customer.testing.CustomerWorld.items;
import static oneaisle.customer.testing.CustomerWorld.number;
import static oneaisle.customer.testing.CustomerWorld.orders;
import static oneaisle.customer.testing.CustomerWorld.shopper;
import static oneaisle.customer.testing.Told.sale;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.testing.CustomerWorld;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a customer record promises, seen from outside. */
interface ProfileScenarios {

  CustomerWorld world();

  @Test
  default void a_shopper_reads_their_own_record_and_no_other() {
    UUID sam = world().customer("Sam", "sam-own@example.org");
    UUID sue = world().customer("Sue", "sue-own@example.org");
    assertThat(world().get("/customers/" + sam, shopper(sam)).status()).isEqualTo(200);
    for (String path : List.of("", "/identifiers", "/timeline", "/notifications")) {
      Answer answer = world().get("/customers/" + sue + path, shopper(sam));
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
    assertThat(world().get("/customers/" + sam + "/overview", shopper(sam)).status())
        .isEqualTo(403);
  }

  @Test
  default void a_verified_value_belongs_to_one_customer_whoever_comes_first() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    for (Answer answer :
        atOnce(
            6,
            i -> world().register(Ids.next(), "Twin " + i, "EMAIL", " Twin@Example.org ", true))) {
      statuses.add(answer.status());
    }
    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    List<JsonNode> found = items(world().get("/customers?email=TWIN@example.org", agent()));
    assertThat(found).hasSize(1);
    assertThat(found.get(0).at("/identifiers/0/value").asText()).isEqualTo("twin@example.org");
    assertThat(world().register(null, "Third", "EMAIL", "twin@example.org", false).status())
        .isEqualTo(201);
    assertThat(items(world().get("/customers?email=twin@example.org", agent()))).hasSize(2);
  }

  @Test
  default void the_same_registration_again_is_the_same_record() {
    UUID id = Ids.next();
    assertThat(world().register(id, "Ann", "PHONE", "020 7946 0958", false).status())
        .isEqualTo(201);
    assertThat(world().register(id, "Ann", "PHONE", "+44 20 7946 0958", false).status())
        .isEqualTo(201);
    assertThat(world().register(id, "Bob", "PHONE", "020 7946 0958", false).status())
        .isEqualTo(409);
    assertThat(items(world().get("/customers/" + id + "/identifiers", agent()))).hasSize(1);
  }

  @Test
  default void a_change_of_what_somebody_else_has_changed_is_refused() {
    UUID id = world().customer("Old", "old-" + Ids.next() + "@example.org");
    Answer read = world().get("/customers/" + id, agent());
    String tag = read.http().headers().firstValue("ETag").orElseThrow();
    assertThat(world().patch(id, Map.of("name", "New"), tag).json().get("name").asText())
        .isEqualTo("New");
    assertThat(world().patch(id, Map.of("name", "Newer"), tag).status()).isEqualTo(412);
    assertThat(world().patch(id, Map.of(), tag).status()).isEqualTo(400);
    assertThat(world().patch(id, Map.of("name", "x".repeat(201)), tag).status()).isEqualTo(400);
  }

  @Test
  default void a_blocked_value_identifies_nobody() {
    String tablet = "L-TABLET-" + Ids.next();
    UUID first = Ids.next();
    assertThat(world().register(first, "First", "LOYALTY_ID", tablet, true).status())
        .isEqualTo(201);
    Map<String, Object> block =
        Map.of("type", "LOYALTY_ID", "value", tablet, "reason", "tablet on the counter");
    assertThat(world().send("POST", "/blocked-identifiers", admin(), block, Map.of()).status())
        .isEqualTo(204);
    assertThat(world().register(null, "Second", "LOYALTY_ID", tablet, false).status())
        .isEqualTo(422);
    UUID order = Ids.next();
    world().orders().publish(sale(order, tablet));
    Awaitility.await().atMost(PATIENCE).until(() -> orders(order) == 1);
    assertThat(
            number(
                "SELECT COUNT(*) FROM customer_order WHERE customer_id IS NOT NULL AND id = "
                    + hex(order)))
        .isZero();
  }
}
