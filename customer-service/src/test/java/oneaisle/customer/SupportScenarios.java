package oneaisle.customer;

import static oneaisle.customer.testing.Connector.message;
import static oneaisle.customer.testing.CustomerWorld.PATIENCE;
import static oneaisle.customer.testing.CustomerWorld.admin;
import static oneaisle.customer.testing.CustomerWorld.agent;
import static oneaisle.customer.testing.CustomerWorld.atOnce;
import static oneaisle.customer.testing.CustomerWorld.mails;
import static oneaisle.customer.testing.CustomerWorld.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.customer.testing.Connector;
import oneaisle.customer.testing.CustomerWorld;
import oneaisle.customer.testing.Told;
import oneaisle.shared.ids.Crockford;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** How what customers say on any channel becomes one conversation. */
interface SupportScenarios {

  CustomerWorld world();

  @Test
  default void a_chat_and_then_a_mail_of_the_same_customer_are_one_case() {
    String mail = "one-case-" + Ids.next() + "@example.org";
    UUID sam = world().customer("Sam", mail);
    world()
        .send(
            "POST",
            "/customers/" + sam + "/identifiers",
            admin(),
            Map.of("type", "WEB_ACCOUNT", "value", "web-" + sam, "verified", true),
            Map.of());
    UUID order = Ids.next();
    String number =
        Crockford.withCheck(
            "7KQ2M" + sam.toString().substring(32).toUpperCase(java.util.Locale.ROOT));
    Map<String, Object> numbered = new LinkedHashMap<>(Map.of("customerId", sam, "number", number));
    world().orders().publish(Told.of("OrderPlaced", order, 1, numbered));
    world().timeline(sam, "ORDER_PLACED", 1);
    JsonNode chat =
        world()
            .connector()
            .send(
                "chat",
                "messages",
                message("WEB_ACCOUNT", "web-" + sam, true, "Where is my order " + number + "?"))
            .json();
    assertThat(chat.get("openedCase").asBoolean()).isTrue();
    JsonNode byMail =
        world()
            .connector()
            .send(
                "email",
                "messages",
                message("EMAIL", mail.toUpperCase(java.util.Locale.ROOT), null, "I asked before"))
            .json();
    assertThat(byMail.get("caseId")).isEqualTo(chat.get("caseId"));
    JsonNode shown = world().get("/cases/" + chat.get("caseId").asText(), agent()).json();
    assertThat(shown.at("/orders/0/id").asText()).isEqualTo(order.toString());
    assertThat(shown.get("sessions")).hasSize(2);
    assertThat(shown.get("messages")).hasSize(2);
    assertThat(shown.at("/messages/0/channel").asText()).isEqualTo("chat");
    answerByMail(sam, mail, chat.get("caseId").asText());
  }

  /**
   * The answer goes out on the channel of the last message, and the customer's next word brings the
   * case back.
   */
  private void answerByMail(UUID sam, String mail, String caseId) {
    Answer reply =
        world()
            .send(
                "POST",
                "/cases/" + caseId + "/messages",
                agent(),
                Map.of("text", "It is on its way."),
                Map.of());
    assertThat(reply.json().get("channel").asText()).isEqualTo("email");
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> mails(mail).stream().anyMatch(m -> m.text().contains("on its way")));
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                "SENT"
                    .equals(
                        world()
                            .get("/cases/" + caseId, agent())
                            .json()
                            .at("/messages/2/outcome")
                            .asText()));
    JsonNode overview = world().get("/customers/" + sam + "/overview", agent()).json();
    assertThat(overview.at("/openCases/0/status").asText()).isEqualTo("PENDING");
    assertThat(overview.at("/orders")).hasSize(1);
    assertThat(overview.at("/openOrders")).hasSize(1);
    assertThat(overview.at("/timeline").size()).isPositive();
    world().connector().send("email", "messages", message("EMAIL", mail, null, "Thanks"));
    assertThat(world().get("/cases/" + caseId, agent()).json().at("/summary/status").asText())
        .isEqualTo("OPEN");
    assertThat(
            world().send("POST", "/cases/" + caseId + "/resolve", agent(), null, Map.of()).status())
        .isEqualTo(200);
    assertThat(
            world().send("POST", "/cases/" + caseId + "/resolve", agent(), null, Map.of()).status())
        .isEqualTo(409);
  }

  @Test
  default void the_same_inbound_message_again_and_at_once_is_one() throws Exception {
    Map<String, Object> message = message("CHAT", "visitor-" + Ids.next(), null, "Hello");
    List<Answer> answers = atOnce(8, i -> world().connector().send("chat", "messages", message));
    for (Answer answer : answers) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json()).isEqualTo(answers.get(0).json());
    }
    JsonNode shown =
        world().get("/cases/" + answers.get(0).json().get("caseId").asText(), agent()).json();
    assertThat(shown.get("messages")).hasSize(1);
  }

  @Test
  default void a_name_typed_into_a_chat_does_not_open_a_strangers_case() {
    String mail = "typed-" + Ids.next() + "@example.org";
    UUID sam = world().customer("Sam", mail);
    JsonNode answer =
        world()
            .connector()
            .send("chat", "messages", message("EMAIL", mail, null, "I am Sam, honestly"))
            .json();
    assertThat(answer.get("customerId").asText()).isNotEqualTo(sam.toString());
    JsonNode next =
        world()
            .connector()
            .send("chat", "messages", message("EMAIL", mail, null, "Still me"))
            .json();
    assertThat(next.get("caseId")).isEqualTo(answer.get("caseId"));
  }

  @Test
  default void an_unsigned_or_wrongly_signed_message_is_refused_and_changes_nothing() {
    long before = number("SELECT COUNT(*) FROM case_message");
    long now = Clock.systemUTC().instant().getEpochSecond();
    String body =
        "{\"externalId\":\"x\",\"from\":{\"type\":\"CHAT\",\"value\":\"x\"},\"text\":\"x\"}";
    for (String signature :
        List.of(
            "",
            "t=1,v1=00",
            Connector.signature("guessed", now, body),
            Connector.signature(world().connector().secret(), now - 301, body))) {
      Answer answer = world().connector().send("chat", "messages", body, signature);
      assertThat(answer.status()).as(signature).isEqualTo(401);
      assertThat(answer.contentType()).startsWith("application/problem+json");
    }
    assertThat(
            world()
                .connector()
                .send(
                    "fax",
                    "messages",
                    body,
                    Connector.signature(world().connector().secret(), now, body))
                .status())
        .isEqualTo(404);
    String wrong =
        "{\"externalId\":\"x\",\"from\":{\"type\":\"CHAT\",\"value\":\"x\"},\"text\":\""
            + "x".repeat(10_001)
            + "\"}";
    assertThat(
            world()
                .connector()
                .send(
                    "chat",
                    "messages",
                    wrong,
                    Connector.signature(world().connector().secret(), now, wrong))
                .status())
        .isEqualTo(400);
    assertThat(number("SELECT COUNT(*) FROM case_message")).isEqualTo(before);
  }
}
