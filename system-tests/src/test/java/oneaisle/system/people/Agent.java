package oneaisle.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;

/** Helps customers, wherever they bought and on whichever channel they write. */
public record Agent(String name, String token) {

  private static final String CUSTOMERS = "/customers/v1/customers/";

  public static Agent named(String name) {
    return new Agent(name, Tokens.office("agent", name));
  }

  /** Everything about a customer at one glance. */
  public JsonNode overview(Shopper shopper) {
    return reads(CUSTOMERS + shopper.customerId() + "/overview");
  }

  /** Everything that happened to a customer, newest first. */
  public JsonNode timeline(Shopper shopper) {
    return reads(CUSTOMERS + shopper.customerId() + "/timeline?limit=200").path("items");
  }

  /** Everything the customer was told, newest first, page after page. */
  public List<JsonNode> notifications(Shopper shopper) {
    List<JsonNode> all = new ArrayList<>();
    String first = CUSTOMERS + shopper.customerId() + "/notifications?limit=200";
    String cursor = "";
    do {
      JsonNode page = reads(first + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
      page.path("items").forEach(all::add);
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
    return all;
  }

  public JsonNode cases(Shopper shopper) {
    return reads("/customers/v1/cases?customerId=" + shopper.customerId()).path("items");
  }

  public JsonNode opens(String supportCase) {
    return reads("/customers/v1/cases/" + supportCase);
  }

  public Answer answers(String supportCase, String text) {
    return Call.post("/customers/v1/cases/" + supportCase + "/messages", Map.of("text", text))
        .as(token)
        .send();
  }

  private JsonNode reads(String path) {
    return Call.get(path).as(token).send().ok().json();
  }
}
