package oneaisle.customer;

import static oneaisle.customer.testing.CustomerWorld.PATIENCE;
import static oneaisle.customer.testing.CustomerWorld.agent;
import static oneaisle.customer.testing.CustomerWorld.hex;
import static oneaisle.customer.testing.CustomerWorld.items;
import static oneaisle.customer.testing.CustomerWorld.mails;
import static oneaisle.customer.testing.CustomerWorld.number;
import static oneaisle.customer.testing.CustomerWorld.orders;
import static oneaisle.customer.testing.Told.placed;
import static oneaisle.customer.testing.Told.sale;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.testing.CustomerWorld;
import oneaisle.customer.testing.Told;
import oneaisle.shared.ids.Ids;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How an order finds its customer, or makes one, whatever order events come in. */
interface IdentityScenarios {

  CustomerWorld world();

  @Test
  default void concurrent_first_sales_of_one_loyalty_card_make_one_customer() {
    String card = "L-RACE-" + Ids.next();
    for (int i = 0; i < 24; i++) world().orders().send(sale(Ids.next(), card));
    world().orders().flush();
    JsonNode customer = world().byCard(card, 1);
    UUID id = UUID.fromString(customer.get("id").asText());
    assertThat(world().timeline(id, "STORE_PURCHASE", 24)).hasSize(24);
    assertThat(customer.get("placeholder").asBoolean()).isTrue();
    assertThat(world().entries(id, "CUSTOMER_LINKED")).hasSize(24);
  }

  @Test
  default void a_sale_told_twice_is_one_purchase_and_one_without_a_card_is_nobodys() {
    String card = "L-TWICE-" + Ids.next();
    UUID anonymous = Ids.next();
    Told sale = sale(Ids.next(), card);
    Told again = new Told(Ids.next(), sale.type(), sale.orderId(), sale.sequence(), sale.fields());
    world().orders().publish(sale, sale, sale(anonymous, null), sale);
    UUID id = UUID.fromString(world().byCard(card, 1).get("id").asText());
    Awaitility.await().atMost(PATIENCE).until(() -> orders(anonymous) == 1);
    assertThat(world().timeline(id, "STORE_PURCHASE", 1)).hasSize(1);
    assertThat(number("SELECT COUNT(*) FROM timeline_entry WHERE order_id = " + hex(anonymous)))
        .isZero();
    assertThat(again.id()).isNotEqualTo(sale.id());
  }

  @Test
  default void an_order_of_an_unknown_customer_leaves_a_record_that_registering_fills_in() {
    UUID id = Ids.next();
    world().orders().publish(placed(Ids.next(), id, false));
    assertThat(world().timeline(id, "ORDER_PLACED", 1)).hasSize(1);
    assertThat(world().get("/customers/" + id, agent()).json().get("placeholder").asBoolean())
        .isTrue();
    assertThat(world().register(id, "Late", "EMAIL", "late-" + id + "@example.org", true).status())
        .isEqualTo(201);
    assertThat(world().get("/customers/" + id, agent()).json().get("placeholder").asBoolean())
        .isFalse();
    assertThat(world().entries(id, "ORDER_PLACED")).hasSize(1);
  }

  @Test
  default void a_guest_becomes_a_customer_of_their_own_and_never_gets_at_a_strangers_record() {
    String mail = "guest-" + Ids.next() + "@example.org";
    UUID stranger = world().customer("Stranger", mail);
    UUID order = Ids.next();
    world()
        .orderService()
        .hasContact(order, Map.of("name", "Guest", "email", mail, "phone", "020 7946 0958"));
    world().orders().publish(placed(order, null, true));
    assertThat(mails(mail, 1).get(0).subject()).startsWith("We have your order");
    List<JsonNode> holders = items(world().get("/customers?email=" + mail, agent()));
    assertThat(holders).hasSize(2);
    assertThat(world().entries(stranger, "ORDER_PLACED")).isEmpty();
    UUID guest =
        holders.stream()
            .map(h -> UUID.fromString(h.get("id").asText()))
            .filter(id -> !id.equals(stranger))
            .findFirst()
            .orElseThrow();
    assertThat(world().timeline(guest, "ORDER_PLACED", 1)).hasSize(1);
    assertThat(world().timeline(guest, "CUSTOMER_LINKED", 1)).hasSize(1);
    assertThat(world().timeline(guest, "NOTIFICATION_SENT", 1)).hasSize(1);
  }

  @Test
  default void a_timeline_is_paged_without_gap_or_repeat() {
    String card = "L-PAGE-" + Ids.next();
    for (int i = 0; i < 7; i++) world().orders().send(sale(Ids.next(), card));
    world().orders().flush();
    UUID id = UUID.fromString(world().byCard(card, 1).get("id").asText());
    world().timeline(id, "STORE_PURCHASE", 7);
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page =
          world()
              .get(
                  "/customers/" + id + "/timeline?kind=STORE_PURCHASE&limit=3&cursor=" + cursor,
                  agent())
              .json();
      assertThat(page.has("nextCursor")).as(page.toString()).isTrue();
      page.get("items").forEach(entry -> seen.add(entry.get("id").asText()));
      cursor = page.get("nextCursor").isNull() ? null : page.get("nextCursor").asText();
    } while (cursor != null);
    assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    assertThat(world().get("/customers/" + id + "/timeline?limit=201", agent()).status())
        .isEqualTo(400);
    assertThat(world().get("/customers/" + id + "/timeline?cursor=nonsense", agent()).status())
        .isEqualTo(400);
    assertThat(world().get("/customers/" + id + "/timeline?kind=nonsense", agent()).status())
        .isEqualTo(400);
  }

  @Test
  default void a_feed_of_sales_makes_one_customer_for_each_card() {
    String feed = "L-FEED-" + Ids.next() + "-";
    long before = number("SELECT COUNT(*) FROM customer_order");
    for (int i = 0; i < 300; i++)
      world().orders().send(sale(Ids.next(), i % 5 < 4 ? feed + i % 100 : null));
    world().orders().flush();
    Awaitility.await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> number("SELECT COUNT(*) FROM customer_order") - before >= 300);
    String cards =
        "SELECT COUNT(DISTINCT customer_id) FROM customer_identifier WHERE value LIKE '"
            + feed
            + "%'";
    assertThat(number(cards)).isEqualTo(80);
  }
}
