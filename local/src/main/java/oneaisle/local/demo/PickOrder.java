package oneaisle.local.demo;

import static oneaisle.local.demo.Storyteller.OK;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import oneaisle.local.Application;

/** Ava of the Soho store claims the order, scans the goods and puts them on a shelf. */
final class PickOrder {

  private final Storyteller story;
  private final Purchase purchase;

  PickOrder(Storyteller story, Purchase purchase) {
    this.story = story;
    this.purchase = purchase;
  }

  void play() {
    story.chapter("Ava gets it ready in the store");
    String queue = "/orders/v1/stores/" + Purchase.STORE + "/pickups?state=ALLOCATED&limit=200";
    JsonNode mine = null;
    for (JsonNode pickup :
        story.call("ava", "GET", Application.ORDERS, queue, null, OK).json().path("items")) {
      if (purchase.orderId.toString().equals(pickup.path("orderId").asText())) {
        mine = pickup;
      }
    }
    story.expect(mine != null, "Sam's order is in the queue of Soho");
    purchase.pickupId = mine.path("id").asText();
    ava("claim", Map.of());
    for (JsonNode line : mine.path("lines")) {
      story.tell(
          "She scans %s, %d of it."
              .formatted(line.path("name").asText(), line.path("quantity").asInt()));
      ava(
          "pick",
          Map.of("gtin", line.path("gtin").asText(), "quantity", line.path("quantity").asInt()));
    }
    ava("stage", Map.of("bin", "A-07"));
    JsonNode ready = ava("ready", null);
    story.expect(
        "READY".equals(ready.path("state").asText()),
        "it waits in bin A-07 until " + ready.path("pickupBy").asText());
  }

  private JsonNode ava(String step, Object body) {
    String path = "/orders/v1/pickups/" + purchase.pickupId + "/" + step;
    return story.call("ava", "POST", Application.ORDERS, path, body, OK).json();
  }
}
