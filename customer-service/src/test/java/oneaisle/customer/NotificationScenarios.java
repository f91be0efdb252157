package oneaisle.customer;

import static oneaisle.customer.testing.CustomerWorld.PATIENCE;
import static oneaisle.customer.testing.CustomerWorld.agent;
import static oneaisle.customer.testing.CustomerWorld.hex;
import static oneaisle.customer.testing.CustomerWorld.items;
import static oneaisle.customer.testing.CustomerWorld.mails;
import static oneaisle.customer.testing.CustomerWorld.number;
import static oneaisle.customer.testing.CustomerWorld.shopper;
import static oneaisle.customer.testing.Told.placed;
import static oneaisle.customer.testing.Told.ready;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.testing.CustomerWorld;
import oneaisle.customer.testing.Told;
import oneaisle.local.CaughtMail;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a customer is told, how often, and when not. */
interface NotificationScenarios {

  CustomerWorld world();

  @Test
  default void a_duplicate_event_sends_one_mail_with_the_code() {
    String mail = "ready-" + Ids.next() + "@example.org";
    UUID sam = world().customer("Sam", mail);
    UUID order = Ids.next();
    Told ready = ready(order, sam, 3, Clock.systemUTC().instant().plusSeconds(86_400));
    world().orderService().hasCode((UUID) ready.fields().get("fulfilmentId"), "7KQ2M9XW");
    world().orders().publish(ready, ready, ready);
    assertThat(mails(mail, 1).get(0).text()).contains("7KQ2-M9XW");
    Told later = ready(Ids.next(), sam, 1, Clock.systemUTC().instant().plusSeconds(86_400));
    world().orderService().hasCode((UUID) later.fields().get("fulfilmentId"), "OTHER123");
    world().orders().publish(later);
    assertThat(mails(mail, 2)).hasSize(2);
    assertThat(number("SELECT COUNT(*) FROM notification WHERE order_id = " + hex(order)))
        .isEqualTo(1);
    assertThat(world().timeline(sam, "NOTIFICATION_SENT", 2)).hasSize(2);
  }

  @Test
  default void of_many_at_once_each_is_sent_once_and_one_that_cannot_be_sent_stops_no_other() {
    String mail = "many-" + Ids.next() + "@example.org";
    UUID sam = world().customer("Sam", mail);
    Told early = ready(Ids.next(), sam, 1, Clock.systemUTC().instant().plusSeconds(86_400));
    List<Told> told = new ArrayList<>();
    for (int i = 0; i < 24; i++) told.add(placed(Ids.next(), sam, false));
    told.add(5, early);
    told.add(9, placed(Ids.next(), Ids.next(), false));
    world().orders().publish(told.toArray(Told[]::new));
    assertThat(mails(mail, 24)).extracting(CaughtMail::messageId).doesNotHaveDuplicates();
    world().orderService().hasCode((UUID) early.fields().get("fulfilmentId"), "7KQ2M9XW");
    List<CaughtMail> all = mails(mail, 25);
    assertThat(all).hasSize(25).extracting(CaughtMail::messageId).doesNotHaveDuplicates();
    assertThat(all.get(0).text()).contains("7KQ2-M9XW");
    assertThat(world().timeline(sam, "NOTIFICATION_SENT", 25)).hasSize(25);
    assertThat(
            number(
                "SELECT COUNT(*) FROM notification WHERE attempts <> 1 AND kind = 'ORDER_CONFIRMED'"
                    + " AND customer_id = "
                    + hex(sam)))
        .isZero();
  }

  @Test
  default void a_hand_over_told_before_the_ready_sends_no_ready_mail() {
    String mail = "reordered-" + Ids.next() + "@example.org";
    UUID sam = world().customer("Sam", mail);
    UUID order = Ids.next();
    Told ready = ready(order, sam, 3, Clock.systemUTC().instant().plusSeconds(86_400));
    world().orderService().hasCode((UUID) ready.fields().get("fulfilmentId"), "7KQ2M9XW");
    Told handedOver =
        Told.of(
            "PickupHandedOver",
            order,
            4,
            Map.of("customerId", sam, "handedOverAt", Clock.systemUTC().instant()));
    world().orders().publish(handedOver, ready);
    JsonNode suppressed = world().timeline(sam, "NOTIFICATION_SUPPRESSED", 1).get(0);
    assertThat(suppressed.at("/details/reason").asText()).isEqualTo("the order was handed over");
    assertThat(mails(mail, 1).get(0).subject()).startsWith("You have collected");
    assertThat(world().get("/customers/" + sam + "/timeline", shopper(sam)).json().toString())
        .doesNotContain("SUPPRESSED");
  }

  @Test
  default void an_expired_hold_and_a_customer_without_address_get_no_mail() {
    UUID sam = world().customer("Sam", "expired-" + Ids.next() + "@example.org");
    world()
        .orders()
        .publish(ready(Ids.next(), sam, 3, Clock.systemUTC().instant().minusSeconds(1)));
    assertThat(
            world()
                .timeline(sam, "NOTIFICATION_SUPPRESSED", 1)
                .get(0)
                .at("/details/reason")
                .asText())
        .isEqualTo("the hold has expired");
    UUID unknown = Ids.next();
    world().orders().publish(placed(Ids.next(), unknown, false));
    assertThat(
            world()
                .timeline(unknown, "NOTIFICATION_SUPPRESSED", 1)
                .get(0)
                .at("/details/reason")
                .asText())
        .isEqualTo("no address");
  }

  @Test
  default void mail_waits_for_the_mail_server_and_goes_out_once_it_is_back() {
    String mail = "down-" + Ids.next() + "@example.org";
    UUID sam = world().customer("Sam", mail);
    TestStack.get().mail().stop();
    try {
      world().orders().publish(placed(Ids.next(), sam, false));
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () ->
                  number(
                          "SELECT COALESCE(MAX(attempts), 0) FROM notification WHERE customer_id = "
                              + hex(sam))
                      >= 1);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () ->
                  number(
                          "SELECT COUNT(*) FROM notification WHERE reason LIKE 'the mail server%'"
                              + " AND customer_id = "
                              + hex(sam))
                      == 1);
    } finally {
      TestStack.get().mail().start();
    }
    assertThat(mails(mail, 1)).hasSize(1);
    assertThat(world().timeline(sam, "NOTIFICATION_SENT", 1)).hasSize(1);
  }

  @Test
  default void a_receipt_changes_the_outcome_once_and_a_resend_is_queued_anew() {
    String mail = "receipt-" + Ids.next() + "@example.org";
    UUID sam = world().customer("Sam", mail);
    world().orders().publish(placed(Ids.next(), sam, false));
    JsonNode sent = world().timeline(sam, "NOTIFICATION_SENT", 1).get(0);
    String id = sent.at("/details/notificationId").asText();
    Map<String, Object> bounce =
        Map.of(
            "providerMessageId",
            "<" + id + "@oneaisle.example>",
            "outcome",
            "FAILED",
            "reason",
            "mailbox is full");
    assertThat(world().connector().send("email", "receipts", bounce).json().get("outcome").asText())
        .isEqualTo("FAILED");
    Map<String, Object> late =
        Map.of("providerMessageId", id + "@oneaisle.example", "outcome", "DELIVERED");
    assertThat(world().connector().send("email", "receipts", late).json().get("outcome").asText())
        .isEqualTo("FAILED");
    Map<String, String> key = Map.of("Idempotency-Key", "resend-" + id);
    Answer again = world().send("POST", "/notifications/" + id + "/resend", agent(), null, key);
    assertThat(again.status()).isEqualTo(202);
    Answer repeated = world().send("POST", "/notifications/" + id + "/resend", agent(), null, key);
    assertThat(repeated.json()).isEqualTo(again.json());
    assertThat(mails(mail, 2)).hasSize(2);
    List<JsonNode> all = items(world().get("/customers/" + sam + "/notifications", shopper(sam)));
    assertThat(all).hasSize(2);
    assertThat(all.get(0).get("resendOf").asText()).isEqualTo(id);
  }
}
