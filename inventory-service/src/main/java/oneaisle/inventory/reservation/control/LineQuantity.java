package oneaisle.inventory.reservation.control;

import java.util.List;
import java.util.SortedMap;

/** Units of an article, in events. */
public record LineQuantity(String sku, int quantity) {

  static List<LineQuantity> of(SortedMap<String, Integer> units) {
    return units.entrySet().stream()
        .map(line -> new LineQuantity(line.getKey(), line.getValue()))
        .toList();
  }
}
