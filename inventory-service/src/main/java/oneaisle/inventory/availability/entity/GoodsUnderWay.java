package oneaisle.inventory.availability.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import oneaisle.inventory.transfer.entity.OpenTransfer;

/**
 * What open transfers bring, in memory beside the levels: of millions of those only a few have
 * anything coming. A step of a transfer that comes late, or twice, changes nothing.
 */
public final class GoodsUnderWay {

  /**
   * Transfers that are over are remembered for as long as an older step of them may still come,
   * which is seconds; so many end in that time at most.
   */
  private static final int OVER_KEPT = 10_000;

  private final CodeNumbers locations;
  private final Map<UUID, OpenTransfer> open = new HashMap<>();
  private final Map<UUID, Long> over =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Long> eldest) {
          return size() > OVER_KEPT;
        }
      };
  private final Map<String, Arrivals> bySku = new ConcurrentHashMap<>();
  private final Map<String, List<Arrival>> lists = new HashMap<>();

  public GoodsUnderWay(CodeNumbers locations) {
    this.locations = locations;
  }

  /** Takes a step that is newer than the last one known. */
  public synchronized void put(OpenTransfer step) {
    OpenTransfer before = open.get(step.id());
    long known = before == null ? over.getOrDefault(step.id(), -1L) : before.sequence();
    if (known >= step.sequence()) return;
    if (before != null) before.open().keySet().forEach(sku -> forget(sku, step.id()));
    if (step.open().isEmpty()) {
      open.remove(step.id());
      over.put(step.id(), step.sequence());
      return;
    }
    open.put(step.id(), step);
    if (step.expectedAt() != null) step.open().forEach((sku, units) -> expect(step, sku, units));
  }

  private void expect(OpenTransfer step, String sku, int units) {
    List<Arrival> arrivals = lists.computeIfAbsent(sku, any -> new ArrayList<>());
    int to = locations.of(step.destination());
    arrivals.add(new Arrival(step.id(), to, units, step.expectedAt()));
    bySku.put(sku, Arrivals.of(arrivals));
  }

  private void forget(String sku, UUID transferId) {
    List<Arrival> arrivals = lists.getOrDefault(sku, new ArrayList<>());
    arrivals.removeIf(arrival -> arrival.transferId().equals(transferId));
    if (!arrivals.isEmpty()) {
      bySku.put(sku, Arrivals.of(arrivals));
      return;
    }
    lists.remove(sku);
    bySku.remove(sku);
  }

  /** One article. */
  public Arrivals of(String sku) {
    return bySku.getOrDefault(sku, Arrivals.NONE);
  }

  /** How many transfers are under way. */
  public synchronized int size() {
    return open.size();
  }
}
