package oneaisle.system.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Feed;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;

/** Whoever runs the shops: brings in the data and looks into the books. */
public final class Admin {

  private final String token = Tokens.office("admin", "root");

  public static Admin root() {
    return new Admin();
  }

  public Answer imports(Feed feed) {
    return Call.to("POST", "/inventory/v1/imports/" + feed.kind())
        .body("text/csv", feed.text())
        .as(token)
        .send();
  }

  public Admin opens(Store... stores) {
    allTaken(imports(Feed.of(stores)));
    return this;
  }

  public Admin lists(Article... articles) {
    return lists(Arrays.asList(articles));
  }

  public Admin lists(List<Article> articles) {
    allTaken(imports(Feed.of(articles)));
    return this;
  }

  /** From now on the store has so many of each. */
  public Admin stocks(Store store, int onHand, Article... articles) {
    return stocks(store, onHand, Arrays.asList(articles));
  }

  public Admin stocks(Store store, int onHand, List<Article> articles) {
    allTaken(imports(Feed.stock(store, articles, onHand)));
    return this;
  }

  private static void allTaken(Answer answer) {
    assertThat(answer.ok().json().path("rejected").asInt(0)).as("%s", answer).isZero();
  }

  public Answer registers(
      String customerId, String name, String email, String loyaltyId, String key) {
    return Call.post(
            "/customers/v1/customers",
            Map.of(
                "id",
                customerId,
                "name",
                name,
                "language",
                "en",
                "identifiers",
                List.of(
                    Map.of("type", "EMAIL", "value", email, "verified", true),
                    Map.of("type", "LOYALTY_ID", "value", loyaltyId, "verified", true))))
        .as(token)
        .idempotencyKey(key)
        .send();
  }

  /** The stock level in the books. */
  public JsonNode stock(Store store, Article article) {
    return reads("/inventory/v1/stock/" + store.code() + "/" + article.sku());
  }

  /** The ledger of a stock level, newest first. */
  public JsonNode movements(Store store, Article article) {
    return reads("/inventory/v1/stock/" + store.code() + "/" + article.sku() + "/movements")
        .path("items");
  }

  public JsonNode order(String id) {
    return reads("/orders/v1/orders/" + id);
  }

  public JsonNode reservation(String id) {
    return reads("/inventory/v1/reservations/" + id);
  }

  /** Messages that a service could not take and that still wait. */
  public JsonNode deadLetters(String prefix) {
    return reads(prefix + "/dead-letters").path("items");
  }

  public Answer replays(String prefix, String deadLetter) {
    return Call.to("POST", prefix + "/dead-letters/" + deadLetter + "/replay").as(token).send();
  }

  public Answer discards(String prefix, String deadLetter, String reason) {
    return Call.post(prefix + "/dead-letters/" + deadLetter + "/discard", Map.of("reason", reason))
        .as(token)
        .send();
  }

  public JsonNode reads(String path) {
    return Call.get(path).as(token).send().ok().json();
  }
}
