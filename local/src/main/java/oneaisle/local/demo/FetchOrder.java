package oneaisle.local.demo;

import static oneaisle.local.demo.Storyteller.NOT_FOUND;
import static oneaisle.local.demo.Storyteller.OK;
import static oneaisle.local.demo.Storyteller.REFUSED;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneaisle.local.Application;
import oneaisle.local.CaughtMail;
import oneaisle.local.Json;

/** Sam's code comes by mail; only with it, and only in Soho, are the goods handed over. */
final class FetchOrder {

  private static final Pattern CODE = Pattern.compile("code:\\s*([0-9A-Za-z-]{8,})");

  private final Storyteller story;
  private final Purchase purchase;

  FetchOrder(Storyteller story, Purchase purchase) {
    this.story = story;
    this.purchase = purchase;
  }

  void play() {
    readMail();
    story.chapter("Nobody else gets it");
    String path = "/orders/v1/pickups/" + purchase.pickupId + "/hand-over";
    story.tell("Ben of Camden has the right code, but it is not his store's order:");
    story.call("ben", "POST", Application.ORDERS, path, Map.of("code", purchase.code), NOT_FOUND);
    story.tell("In Soho, a code that somebody made up:");
    story.call("ava", "POST", Application.ORDERS, path, Map.of("code", wrongCode()), REFUSED);
    story.chapter("Ava hands over to Sam");
    story.call("ava", "POST", Application.ORDERS, path, Map.of("code", purchase.code), OK);
    readBooks();
  }

  private void readMail() {
    story.chapter("Sam's mail arrives");
    story.eventually(
        "the mail that the order is ready",
        () -> Json.MAPPER.valueToTree(readyMails()),
        mails -> !mails.isEmpty());
    CaughtMail mail = readyMails().get(0);
    Matcher code = CODE.matcher(mail.text());
    story.expect(
        code.find(), "\"%s\" to %s, with a pickup code".formatted(mail.subject(), mail.to()));
    purchase.code = code.group(1);
    story.tell("The code is %s. It is nowhere in our databases.".formatted(purchase.code));
  }

  /** Asked over HTTP, because the mail catcher lives in another process. */
  private List<CaughtMail> readyMails() {
    return story.stack().mail().read("sam@example.org").stream()
        .filter(
            mail -> mail.subject().contains(purchase.number) && CODE.matcher(mail.text()).find())
        .toList();
  }

  private String wrongCode() {
    char first = purchase.code.charAt(0) == '7' ? '8' : '7';
    return first + purchase.code.substring(1);
  }

  private void readBooks() {
    story.chapter("The books agree");
    String reservation = "/inventory/v1/reservations/" + purchase.orderId;
    story.eventually(
        "the reservation is fulfilled",
        () -> story.read("root", Application.INVENTORY, reservation),
        answer -> "FULFILLED".equals(answer.path("status").asText()));
    story.expect(true, "the reservation is FULFILLED");
    String ledger =
        "/inventory/v1/stock/%s/%s/movements?limit=20".formatted(Purchase.STORE, Purchase.SHIRT);
    boolean sold = false;
    for (JsonNode movement :
        story.call("ava", "GET", Application.INVENTORY, ledger, null, OK).json().path("items")) {
      sold |=
          movement.path("document").asText().contains(purchase.pickupId)
              && movement.path("onHandChange").asInt() == -2
              && "SALE".equals(movement.path("reason").asText());
    }
    story.expect(sold, "the ledger of the T-shirt has one SALE of 2 for it");
  }
}
