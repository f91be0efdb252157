package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import oneaisle.inventory.availability.control.LiveLevels.Copy;
import oneaisle.inventory.availability.entity.Arrivals;
import oneaisle.inventory.availability.entity.LevelRows;
import oneaisle.inventory.item.control.Items;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.persistence.ReadInTime;
import oneaisle.shared.problem.NotFound;

/**
 * The levels of articles now: from the copy in memory while that is complete, else from the
 * database, if it answers in time.
 */
@ApplicationScoped
class CurrentLevels {

  @Inject private LiveLevels live;
  @Inject private AvailableUnits database;
  @Inject private ExpectedArrivals arrivals;
  @Inject private Items items;
  @Inject private ReadInTime inTime;

  /** Articles at all locations; none that has never been anywhere is in the answer. */
  Reading of(Collection<String> skus, Instant now) {
    Optional<Copy> copy = live.answering();
    if (copy.isEmpty())
      return inTime.read(() -> new Reading(now, database.everywhere(skus, now), arrivals.of(skus)));
    Instant asOf = copy.get().asOf();
    Map<String, LevelRows> rows = new HashMap<>();
    Map<String, Arrivals> underWay = new HashMap<>();
    for (String sku : skus) {
      rows.put(sku, copy.get().of(sku, now));
      underWay.put(sku, copy.get().arrivals(sku));
    }
    return new Reading(asOf, rows, underWay);
  }

  /** One article at one location. */
  Reading at(String sku, String location, Instant now) {
    Optional<Copy> copy = live.answering();
    StockKey key = new StockKey(location, sku);
    Reading reading =
        copy.map(known -> inMemory(known, key, now))
            .orElseGet(() -> inTime.read(() -> inDatabase(key, now)));
    if (reading.rows(sku).isEmpty() && copy.filter(known -> known.knows(sku)).isEmpty())
      requireItem(sku);
    return reading;
  }

  private static Reading inMemory(Copy copy, StockKey key, Instant now) {
    String sku = key.sku();
    return new Reading(
        copy.asOf(),
        Map.of(sku, copy.of(sku, key.location(), now)),
        Map.of(sku, copy.arrivals(sku)));
  }

  private Reading inDatabase(StockKey key, Instant now) {
    return new Reading(
        now, Map.of(key.sku(), database.at(key, now)), Map.of(key.sku(), arrivals.at(key)));
  }

  /**
   * @throws NotFound where nobody has heard of it; an article can be known and have never been
   *     anywhere
   */
  void requireItem(String sku) {
    inTime.read(() -> items.find(sku)).orElseThrow(() -> new NotFound("item", sku));
  }

  /**
   * @param asOf the moment until which it is known to be complete
   */
  record Reading(Instant asOf, Map<String, LevelRows> bySku, Map<String, Arrivals> underWay) {
    LevelRows rows(String sku) {
      return bySku.getOrDefault(sku, LevelRows.NONE);
    }

    Arrivals arrivals(String sku) {
      return underWay.getOrDefault(sku, Arrivals.NONE);
    }
  }
}
