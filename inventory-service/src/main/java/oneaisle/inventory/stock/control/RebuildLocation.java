package oneaisle.inventory.stock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.stock.control.RebuildStockLevel.Rebuilt;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.problem.NotFound;

/**
 * The same for a location, some levels at a time. Each is a transaction of its own, so that nobody
 * who sells there waits for more than one.
 */
@ApplicationScoped
public class RebuildLocation {

  @Inject private StockLevels levels;
  @Inject private LocationMap locations;
  @Inject private RebuildStockLevel rebuildStockLevel;

  /** Those after the given sku. */
  public List<Rebuilt> rebuild(
      String location, String afterSku, int limit, boolean dryRun, String by) {
    locations.find(location).orElseThrow(() -> new NotFound("location", location));
    List<StockKey> keys = levels.at(location, afterSku, limit);
    return keys.stream().map(key -> rebuildStockLevel.rebuild(key, dryRun, by)).toList();
  }
}
