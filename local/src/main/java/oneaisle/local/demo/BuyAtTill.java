package oneaisle.local.demo;

import static oneaisle.local.demo.Storyteller.OK;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import oneaisle.local.Application;

/** Sam also buys something over the counter and shows the loyalty card. */
final class BuyAtTill {

  private final Storyteller story;
  private final Purchase purchase;

  BuyAtTill(Storyteller story, Purchase purchase) {
    this.story = story;
    this.purchase = purchase;
  }

  void play() {
    story.chapter("On the way out Sam buys a scarf at the till");
    purchase.soldAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Map<String, Object> line =
        Map.of(
            "line",
            1,
            "sku",
            "SCARF-WOOL",
            "quantity",
            1,
            "unitPrice",
            Map.of("amount", "28.00", "currency", "GBP"));
    Map<String, Object> sale =
        Map.of(
            "saleId",
            purchase.saleId,
            "register",
            "R1",
            "soldAt",
            purchase.soldAt.toString(),
            "loyaltyId",
            "L-1001",
            "lines",
            List.of(line));
    String path = "/orders/v1/stores/" + Purchase.STORE + "/sales";
    JsonNode taken =
        story
            .call("ava", "POST", Application.ORDERS, path, Map.of("sales", List.of(sale)), OK)
            .json();
    story.expect(taken.path("applied").asInt() == 1, "the sale is taken");
    String purchases = "/orders/v1/customers/" + Purchase.SAM + "/purchases";
    JsonNode both =
        story.eventually(
            "both purchases are in Sam's history",
            () -> story.read("sam", Application.ORDERS, purchases),
            history -> hasOrder(history) && hasSale(history));
    story.call("sam", "GET", Application.ORDERS, purchases, null, OK);
    story.expect(true, "Sam's history has the web order and the purchase at the till");
    int shown = 0;
    for (JsonNode bought : both.path("items")) {
      if (shown++ < 4) {
        story.tell(
            "%s  %-4s %-16s %s %s"
                .formatted(
                    bought.path("purchasedAt").asText(),
                    bought.path("channel").asText(),
                    bought.path("number").asText(),
                    bought.path("total").path("amount").asText(),
                    bought.path("total").path("currency").asText()));
      }
    }
  }

  private boolean hasOrder(JsonNode history) {
    for (JsonNode bought : history.path("items")) {
      if (purchase.orderId.toString().equals(bought.path("orderId").asText())) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSale(JsonNode history) {
    for (JsonNode bought : history.path("items")) {
      if ("POS".equals(bought.path("channel").asText())
          && purchase.soldAt.equals(Instant.parse(bought.path("purchasedAt").asText()))) {
        return true;
      }
    }
    return false;
  }
}
