package oneaisle.inventory.reservation.entity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;

/**
 * What somebody wants reserved.
 *
 * @param reference the cart or order it is for
 * @param lines quantity by sku: equal skus are already one
 * @param hold for how long; null as long as the channel usually does
 * @param allowPartial take what there is instead of nothing
 * @param commit no hold first: the claim does not expire
 */
public record ReservationDraft(
    String location,
    Channel channel,
    String reference,
    SortedMap<String, Integer> lines,
    Duration hold,
    boolean allowPartial,
    boolean commit) {

  public List<StockKey> keys() {
    return lines.keySet().stream().map(sku -> new StockKey(location, sku)).toList();
  }

  /**
   * What of it the levels can give, looking at all lines and changing nothing.
   *
   * @param buffer what this channel leaves to the others, per level
   */
  public Decision decide(Map<StockKey, StockLevel> levels, int buffer) {
    SortedMap<String, Integer> granted = new TreeMap<>();
    List<ShortLine> shortLines = new ArrayList<>();
    lines.forEach(
        (sku, wanted) -> {
          StockLevel level = levels.get(new StockKey(location, sku));
          int available = level == null ? 0 : level.available(buffer);
          granted.put(sku, Math.min(wanted, available));
          if (available < wanted) shortLines.add(new ShortLine(sku, wanted, available));
        });
    return new Decision(granted, shortLines);
  }

  /** Tells whether a request with the same id asks for the same. */
  public byte[] fingerprint() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(toString().getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param granted units by sku, also those of which there are 0
   * @param shortLines every line that cannot be had in full
   */
  public record Decision(SortedMap<String, Integer> granted, List<ShortLine> shortLines) {

    public boolean grantsAll() {
      return shortLines.isEmpty();
    }

    public boolean grantsSome() {
      return granted.values().stream().anyMatch(units -> units > 0);
    }
  }

  /** A line that cannot be had in full, and how much of it can. */
  public record ShortLine(String sku, int requested, int available) {}
}
