package oneaisle.system.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;

/** A register in a store. What it sold is a fact. */
public record Till(Store store, String register) {

  /** Somebody pays for one article and shows their card. */
  public Answer sells(Article article, Shopper to) {
    Map<String, Object> line =
        Map.of(
            "line",
            1,
            "sku",
            article.sku(),
            "quantity",
            1,
            "unitPrice",
            Map.of("amount", article.price(), "currency", "GBP"));
    Map<String, Object> sale =
        Map.of(
            "saleId", UUID.randomUUID().toString(),
            "register", register,
            "soldAt", Instant.now().toString(),
            "loyaltyId", to.loyaltyId(),
            "lines", List.of(line));
    return Call.post("/orders/v1/stores/" + store.code() + "/sales", Map.of("sales", List.of(sale)))
        .as(Tokens.office("service", "till"))
        .send();
  }
}
