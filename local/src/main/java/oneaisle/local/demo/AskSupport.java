package oneaisle.local.demo;

import static oneaisle.local.demo.Storyteller.OK;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import oneaisle.local.Api;
import oneaisle.local.Application;
import oneaisle.local.Json;

/** Sam asks on the chat, then writes a mail: one case, and the agent sees everything at once. */
final class AskSupport {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Storyteller story;
  private final Purchase purchase;

  AskSupport(Storyteller story, Purchase purchase) {
    this.story = story;
    this.purchase = purchase;
  }

  void play() {
    story.chapter("Sam asks on the chat, then goes on by e-mail");
    JsonNode chat =
        write(
            "chat",
            Map.of(
                "externalId", "demo-" + UUID.randomUUID(),
                "from", Map.of("type", "WEB_ACCOUNT", "value", "sam", "verified", true),
                "text",
                    "Hi, one T-shirt of order %s has a loose seam.".formatted(purchase.number)));
    purchase.caseId = chat.path("caseId").asText();
    JsonNode mail =
        write(
            "email",
            Map.of(
                "externalId",
                "demo-" + UUID.randomUUID() + "@example.org",
                "from",
                Map.of("type", "EMAIL", "value", "sam@example.org"),
                "subject",
                "Loose seam, order " + purchase.number,
                "text",
                "As I wrote on the chat: may I bring it back?"));
    story.expect(
        purchase.caseId.equals(mail.path("caseId").asText()), "both messages are in one case");
    readOverview();
  }

  private void readOverview() {
    story.chapter("Ida, the support agent, sees it all in one call");
    String path = "/customers/v1/customers/" + Purchase.SAM + "/overview";
    story.eventually(
        "the agent sees the case, the order and the mail",
        () -> story.read("ida", Application.CUSTOMERS, path),
        overview ->
            has(overview.path("openCases"), "id", purchase.caseId)
                && has(overview.path("orders"), "id", purchase.orderId.toString())
                && !readyMail(overview).isMissingNode());
    JsonNode overview = story.call("ida", "GET", Application.CUSTOMERS, path, null, OK).json();
    story.expect(
        has(overview.path("orders"), "number", purchase.number),
        "%s, with order %s"
            .formatted(overview.path("customer").path("name").asText(), purchase.number));
    for (JsonNode open : overview.path("openCases")) {
      if (purchase.caseId.equals(open.path("id").asText())) {
        story.expect(
            "email".equalsIgnoreCase(open.path("lastChannel").asText()),
            "the case, last heard of by e-mail: \"%s\""
                .formatted(open.path("lastMessage").asText()));
      }
    }
    JsonNode sent = readyMail(overview);
    story.expect(
        !sent.isMissingNode(),
        "the mail that the order was ready, and its outcome: " + sent.path("outcome").asText());
    readTimeline();
  }

  private void readTimeline() {
    String path = "/customers/v1/customers/" + Purchase.SAM + "/timeline?limit=50";
    JsonNode entries =
        story.call("ida", "GET", Application.CUSTOMERS, path, null, OK).json().path("items");
    List<String> missing =
        Stream.of(
                "ORDER_PLACED",
                "PICKUP_READY",
                "NOTIFICATION_SENT",
                "PICKUP_HANDED_OVER",
                "STORE_PURCHASE",
                "MESSAGE_RECEIVED")
            .filter(kind -> !has(entries, "kind", kind))
            .toList();
    story.expect(
        missing.isEmpty(),
        missing.isEmpty()
            ? "one timeline has the order, the pickup, the mail, the till and both messages"
            : "the timeline lacks " + missing);
  }

  private JsonNode readyMail(JsonNode overview) {
    for (JsonNode sent : overview.path("notifications")) {
      boolean about = purchase.orderId.toString().equals(sent.path("orderId").asText());
      boolean done = !"QUEUED".equals(sent.path("outcome").asText());
      if (about && done && "PICKUP_READY".equals(sent.path("kind").asText())) {
        return sent;
      }
    }
    return overview.path("no such notification");
  }

  private static boolean has(JsonNode array, String field, String value) {
    for (JsonNode element : array) {
      if (value.equals(element.path(field).asText())) {
        return true;
      }
    }
    return false;
  }

  /** As the channel's connector would hand it over, signed. */
  private JsonNode write(String channel, Map<String, Object> message) {
    byte[] body = Json.write(message).getBytes(StandardCharsets.UTF_8);
    String path = "/customers/v1/channels/" + channel + "/messages";
    Map<String, String> headers =
        Map.of("Content-Type", "application/json", "X-OneAisle-Signature", signature(body));
    Api.Answer answer =
        Api.of(story.stack())
            .sendBytes(
                Application.CUSTOMERS, path, BodyPublishers.ofByteArray(body), headers, LIMIT);
    return story.told("sam", "POST " + path, answer, OK).json();
  }

  private String signature(byte[] body) {
    String secret = story.stack().options().secrets().channelSecret();
    long now = Instant.now().getEpochSecond();
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((now + ".").getBytes(StandardCharsets.US_ASCII));
      return "t=%d,v1=%s".formatted(now, HexFormat.of().formatHex(mac.doFinal(body)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }
}
