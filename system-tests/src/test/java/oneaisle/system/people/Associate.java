package oneaisle.system.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;

/** Works in one store: gets pickups ready and hands them over. */
public record Associate(String name, Store store, String token) {

  private static final String PICKUPS = "/orders/v1/pickups/";
  private static final String COUNTS = "/inventory/v1/counts";

  public static Associate of(Store store, String name) {
    return new Associate(name, store, Tokens.staff("associate", name, List.of(store.code())));
  }

  /** The pickups that wait in the store, the earliest promise first. */
  public JsonNode queue() {
    return Call.get("/orders/v1/stores/" + store.code() + "/pickups?state=ALLOCATED")
        .as(token)
        .send()
        .ok()
        .json()
        .path("items");
  }

  public Answer sees(String pickup) {
    return Call.get(PICKUPS + pickup).as(token).send();
  }

  public Answer claims(String pickup) {
    return claim(pickup).send();
  }

  public Answer picks(String pickup, Article article, int quantity) {
    return pick(pickup, article, quantity, pickup + "/" + article.sku()).send();
  }

  /** What is not picked of an article is not on the shelf. */
  public Answer misses(String pickup, Article article) {
    return Call.post(
            PICKUPS + pickup + "/short", Map.of("gtin", article.gtin(), "reason", "NOT_FOUND"))
        .as(token)
        .send();
  }

  /** What somebody is to count in the store. */
  public JsonNode counts() {
    return Call.get(COUNTS + "?state=OPEN&location=" + store.code())
        .as(token)
        .send()
        .ok()
        .json()
        .path("items");
  }

  /** Finds so many, and lets the books say so. */
  public void counts(String count, Article article, int found) {
    Call.post(
            COUNTS + "/" + count + "/lines",
            Map.of("lines", List.of(Map.of("sku", article.sku(), "counted", found))))
        .as(token)
        .idempotencyKey(count)
        .send()
        .ok();
    Call.to("POST", COUNTS + "/" + count + "/post").as(token).send().ok();
  }

  public Answer stages(String pickup, String bin) {
    return stage(pickup, bin).send();
  }

  public Answer marksReady(String pickup) {
    return ready(pickup).send();
  }

  public Answer handsOver(String pickup, String code) {
    return handOver(pickup, code).send();
  }

  public Call claim(String pickup) {
    return Call.to("POST", PICKUPS + pickup + "/claim").json(Map.of()).as(token);
  }

  public Call pick(String pickup, Article article, int quantity, String key) {
    return Call.post(
            PICKUPS + pickup + "/pick", Map.of("gtin", article.gtin(), "quantity", quantity))
        .as(token)
        .idempotencyKey(key);
  }

  public Call stage(String pickup, String bin) {
    return Call.post(PICKUPS + pickup + "/stage", Map.of("bin", bin)).as(token);
  }

  public Call ready(String pickup) {
    return Call.to("POST", PICKUPS + pickup + "/ready").as(token);
  }

  public Call handOver(String pickup, String code) {
    return Call.post(PICKUPS + pickup + "/hand-over", Map.of("code", code)).as(token);
  }
}
