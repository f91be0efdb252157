package oneaisle.inventory.reservation.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import oneaisle.inventory.reservation.entity.MoreThanOpen.OpenLine;

/** The lines of one reservation, by sku. */
final class ReservationLines {

  private final SortedMap<String, ReservationLine> bySku = new TreeMap<>();

  ReservationLines(Collection<ReservationLine> lines) {
    lines.forEach(line -> bySku.put(line.sku(), line));
  }

  Collection<ReservationLine> all() {
    return bySku.values();
  }

  Collection<String> skus() {
    return bySku.keySet();
  }

  /** Open units by sku; without lines of which none is open. */
  SortedMap<String, Integer> open() {
    SortedMap<String, Integer> open = new TreeMap<>();
    for (ReservationLine line : all()) if (line.open() > 0) open.put(line.sku(), line.open());
    return open;
  }

  int openOf(String sku) {
    ReservationLine line = bySku.get(sku);
    return line == null ? 0 : line.open();
  }

  /** As many of these as are open. */
  SortedMap<String, Integer> openOf(Map<String, Integer> units) {
    SortedMap<String, Integer> open = new TreeMap<>();
    units.forEach((sku, quantity) -> open.put(sku, Math.min(quantity, openOf(sku))));
    open.values().removeIf(quantity -> quantity == 0);
    return open;
  }

  boolean anyExpired() {
    return all().stream().anyMatch(line -> line.expired() > 0);
  }

  /** Those of which more is asked for than is open. */
  List<OpenLine> exceededBy(Map<String, Integer> units) {
    return units.keySet().stream()
        .filter(sku -> units.get(sku) > openOf(sku))
        .map(sku -> new OpenLine(sku, openOf(sku)))
        .toList();
  }

  void leave(
      Map<String, Integer> units, BiFunction<ReservationLine, Integer, ReservationLine> how) {
    units.forEach((sku, quantity) -> bySku.compute(sku, (key, line) -> how.apply(line, quantity)));
  }

  void expire(String sku) {
    bySku.computeIfPresent(sku, (key, line) -> line.expire());
  }
}
