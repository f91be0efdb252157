package oneaisle.system.goods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody wants to have. */
public record Cart(List<Map<String, Object>> lines) {

  public static Cart of(Article article, int quantity) {
    return new Cart(List.of()).and(article, quantity);
  }

  public Cart and(Article article, int quantity) {
    List<Map<String, Object>> more = new ArrayList<>(lines);
    more.add(Map.of("sku", article.sku(), "quantity", quantity));
    return new Cart(List.copyOf(more));
  }
}
