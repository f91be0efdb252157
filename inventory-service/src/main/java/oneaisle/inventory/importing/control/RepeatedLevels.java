package oneaisle.inventory.importing.control;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import oneaisle.inventory.importing.entity.RowRejected;
import oneaisle.inventory.stock.entity.StockKey;

/**
 * Refuses a second row for the same stock level, like {@link Repeats}: which of the two would win
 * is a matter of luck. A snapshot has a row for every level of the company, tens of millions, so
 * here a row is one bit.
 */
final class RepeatedLevels {

  private static final int MOST_ARTICLES = 2_000_000;

  private final Map<String, Integer> articles = new HashMap<>();
  private final Map<String, BitSet> seen = new HashMap<>();

  void refuse(StockKey key) {
    int article = number(key.sku());
    BitSet here = seen.computeIfAbsent(key.location(), code -> new BitSet());
    if (here.get(article)) throw new RowRejected("repeats " + key + " of an earlier line");
    here.set(article);
  }

  private int number(String sku) {
    Integer known = articles.get(sku);
    if (known != null) return known;
    if (articles.size() == MOST_ARTICLES)
      throw new RowRejected("is beyond " + MOST_ARTICLES + " articles; send it in another feed");
    articles.put(sku, articles.size());
    return articles.size() - 1;
  }
}
