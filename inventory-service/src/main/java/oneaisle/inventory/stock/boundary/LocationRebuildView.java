package oneaisle.inventory.stock.boundary;

import java.util.List;
import oneaisle.inventory.stock.control.RebuildStockLevel.Rebuilt;
import oneaisle.shared.paging.Cursor;

/**
 * What working out anew has found of some of a location's stock levels.
 *
 * @param examined how many they were
 * @param differing those of which something differed
 * @param nextCursor null where these were the last
 */
public record LocationRebuildView(
    String location, int examined, List<RebuildView> differing, String nextCursor) {

  static LocationRebuildView from(String location, List<Rebuilt> rebuilt, int limit) {
    return new LocationRebuildView(
        location,
        rebuilt.size(),
        rebuilt.stream().filter(Rebuilt::differed).map(RebuildView::from).toList(),
        rebuilt.size() < limit ? null : Cursor.after(rebuilt.get(limit - 1).key().sku()).encoded());
  }
}
