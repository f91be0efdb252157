package oneaisle.customer;

import static oneaisle.customer.testing.CustomerWorld.PATIENCE;
import static oneaisle.customer.testing.CustomerWorld.admin;
import static oneaisle.customer.testing.CustomerWorld.hex;
import static oneaisle.customer.testing.CustomerWorld.items;
import static oneaisle.customer.testing.CustomerWorld.mails;
import static oneaisle.customer.testing.CustomerWorld.number;
import static oneaisle.customer.testing.CustomerWorld.shopper;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.testing.CustomerWorld;
import oneaisle.local.CaughtMail;
import oneaisle.shared.ids.Ids;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who waits for an article is written to when it is back. */
interface BackInStockScenarios {

  CustomerWorld world();

  @Test
  default void who_waits_gets_one_mail_in_their_language_and_sees_it_on_the_timeline() {
    String mail = "back-" + Ids.next() + "@example.org";
    UUID sam = Ids.next();
    Map<String, Object> record =
        Map.of(
            "id",
            sam,
            "name",
            "Sam",
            "language",
            "de",
            "identifiers",
            List.of(Map.of("type", "EMAIL", "value", mail, "verified", true)));
    assertThat(world().send("POST", "/customers", admin(), record, Map.of()).status())
        .isEqualTo(201);
    String sku = "B" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
    world()
        .inventory()
        .tell(Ids.next(), "ItemChanged", sku, Map.of("sku", sku, "name", "Becher blau"));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> number("SELECT COUNT(*) FROM item WHERE sku = '" + sku + "'") == 1);
    UUID event = Ids.next();
    for (int i = 0; i < 3; i++) tellBack(event, sam, sku);
    CaughtMail caught = mails(mail, 1).get(0);
    assertThat(caught.subject()).isEqualTo("Becher blau ist wieder da");
    assertThat(caught.text()).contains("Guten Tag Sam", "B-STORE");
    JsonNode sent = world().timeline(sam, "NOTIFICATION_SENT", 1).get(0);
    assertThat(sent.at("/details/kind").asText()).isEqualTo("BACK_IN_STOCK");
    assertThat(sent.at("/details/sku").asText()).isEqualTo(sku);
    tellBack(Ids.next(), sam, sku); // another alert, another restock
    assertThat(mails(mail, 2)).hasSize(2);
    List<JsonNode> all = items(world().get("/customers/" + sam + "/notifications", shopper(sam)));
    assertThat(all).hasSize(2).allMatch(one -> one.path("sku").asText().equals(sku));
  }

  @Test
  default void an_article_nobody_has_named_goes_by_its_sku_and_who_has_no_address_gets_none() {
    String mail = "sku-" + Ids.next() + "@example.org";
    UUID sam = world().customer("Sam", mail);
    tellBack(Ids.next(), sam, "B-NAMELESS");
    assertThat(mails(mail, 1).get(0).subject()).isEqualTo("B-NAMELESS is back in stock");
    UUID sue = Ids.next();
    String card = "B-" + sue;
    assertThat(world().register(sue, "Sue", "LOYALTY_ID", card, true).status()).isEqualTo(201);
    tellBack(Ids.next(), sue, "B-NAMELESS");
    assertThat(
            world()
                .timeline(sue, "NOTIFICATION_SUPPRESSED", 1)
                .get(0)
                .at("/details/reason")
                .asText())
        .isEqualTo("no address");
  }

  @Test
  default void an_alert_of_nobody_is_nobodys_mail() {
    UUID event = Ids.next();
    tellBack(event, null, "B-NAMELESS");
    String taken = "SELECT COUNT(*) FROM inbox WHERE event_id = " + hex(event);
    Awaitility.await().atMost(PATIENCE).until(() -> number(taken) == 1);
    assertThat(number("SELECT COUNT(*) FROM notification WHERE event_id = " + hex(event))).isZero();
  }

  private void tellBack(UUID event, UUID customer, String sku) {
    UUID alert = Ids.next();
    Map<String, Object> fields = new HashMap<>();
    fields.put("alertId", alert);
    fields.put("customerId", customer);
    fields.put("sku", sku);
    fields.put("location", "B-STORE");
    world().inventory().tell(event, "BackInStock", alert.toString(), fields);
  }
}
