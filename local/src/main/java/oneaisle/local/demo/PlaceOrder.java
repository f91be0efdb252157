package oneaisle.local.demo;

import static oneaisle.local.demo.Storyteller.CREATED;
import static oneaisle.local.demo.Storyteller.OK;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import oneaisle.local.Application;

/** Sam orders on the web for pickup; from that moment the stock is promised to nobody else. */
final class PlaceOrder {

  private static final String AVAILABILITY =
      "/inventory/v1/availability/" + Purchase.SHIRT + "/" + Purchase.STORE;

  private final Storyteller story;
  private final Purchase purchase;

  PlaceOrder(Storyteller story, Purchase purchase) {
    this.story = story;
    this.purchase = purchase;
  }

  void play() {
    story.chapter("Sam orders on the web, to pick up in Soho");
    int before = available();
    Map<String, Object> order =
        Map.of(
            "channel", "WEB",
            "lines", Purchase.lines(),
            "pickup", Map.of("location", Purchase.STORE));
    String path = "/orders/v1/orders/" + purchase.orderId;
    story.call("sam", "PUT", Application.ORDERS, path, order, CREATED);
    JsonNode confirmed =
        story.eventually(
            "the order is confirmed",
            () -> story.read("sam", Application.ORDERS, path),
            answer -> "CONFIRMED".equals(answer.path("status").asText()));
    purchase.number = confirmed.path("number").asText();
    story.tell(
        "Order %s over %s %s, promised for %s."
            .formatted(
                purchase.number,
                confirmed.path("total").path("amount").asText(),
                confirmed.path("total").path("currency").asText(),
                confirmed.path("fulfilment").path("promisedReadyAt").asText()));
    int after = available();
    story.expect(
        before - after == 2,
        "%d T-shirts could be promised in Soho before, %d now".formatted(before, after));
    story.tell("The same request again, as a phone on a bad network would send it:");
    story.call("sam", "PUT", Application.ORDERS, path, order, OK);
    story.expect(available() == after, "it is the same order, nothing was reserved twice");
  }

  private int available() {
    return story
        .call(null, "GET", Application.INVENTORY, AVAILABILITY, null, OK)
        .json()
        .path("available")
        .asInt();
  }
}
