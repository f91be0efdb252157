package oneaisle.inventory.availability.entity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Every stock level there is, in memory: five million of them in some 130 MB. Safe for any number
 * of readers and writers; a state that comes late, or twice, changes nothing.
 */
public final class LevelTable {

  private final CodeNumbers locations;
  private final Map<String, SkuLevels> articles = new ConcurrentHashMap<>();
  private final LongAdder size = new LongAdder();

  public LevelTable(CodeNumbers locations) {
    this.locations = locations;
  }

  /** True where it was newer than what was known. */
  public boolean put(LevelState state) {
    SkuLevels article = articles.get(state.key().sku());
    if (article == null) article = articles.computeIfAbsent(state.key().sku(), SkuLevels::new);
    SkuLevels.Taken taken = article.put(locations.of(state.key().location()), state);
    if (taken == SkuLevels.Taken.FIRST) size.increment();
    return taken != SkuLevels.Taken.OLD;
  }

  /** One article everywhere. */
  public LevelRows of(String sku) {
    SkuLevels article = articles.get(sku);
    return article == null ? LevelRows.NONE : new LevelRows(article.copy());
  }

  /** One article at one location. */
  public LevelRows of(String sku, int location) {
    SkuLevels article = articles.get(sku);
    return article == null ? LevelRows.NONE : new LevelRows(article.copy(location));
  }

  /** Every article that has ever been anywhere. */
  public void eachSku(Consumer<String> visitor) {
    articles.keySet().forEach(visitor);
  }

  public boolean knows(String sku) {
    return articles.containsKey(sku);
  }

  /** Gives back memory that was only needed while it was filled. */
  public void trim() {
    articles.values().forEach(SkuLevels::trim);
  }

  public long size() {
    return size.sum();
  }
}
