package oneaisle.inventory.availability.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import oneaisle.inventory.availability.control.CurrentLevels.Reading;
import oneaisle.inventory.availability.entity.Arrivals;
import oneaisle.inventory.availability.entity.Availability;
import oneaisle.inventory.availability.entity.CartCoverage;
import oneaisle.inventory.availability.entity.CartCoverage.Missing;
import oneaisle.inventory.availability.entity.Caution;
import oneaisle.inventory.availability.entity.LevelRows;

/**
 * A cart and the levels of its articles. A search first goes through the rows of each line once and
 * adds up what every location has; only for the few locations that are shown does it look at the
 * lines again.
 */
final class Cart {

  private final SortedMap<String, Integer> units;
  private final List<Line> lines = new ArrayList<>();
  private final List<Line> nowhere = new ArrayList<>();
  private final int buffer;
  private final Instant now;
  private final long nowSecond;
  private long wanted;

  /**
   * @param units quantity by sku: equal skus are already one
   * @param caution with an article
   */
  Cart(
      SortedMap<String, Integer> units,
      Reading reading,
      int buffer,
      Function<String, Caution> caution,
      Instant now) {
    this.units = units;
    this.buffer = buffer;
    this.now = now;
    nowSecond = now.getEpochSecond();
    units.forEach(
        (sku, quantity) -> {
          lines.add(
              new Line(
                  sku, quantity, reading.rows(sku), reading.arrivals(sku), caution.apply(sku)));
          wanted += quantity;
        });
  }

  private record Line(
      String sku, int quantity, LevelRows rows, Arrivals arrivals, Caution caution) {}

  /** What of the cart every location has, by its number. */
  Totals totals(int locations) {
    long[] covered = new long[locations];
    int[] inFull = new int[locations];
    for (Line line : lines) {
      boolean inFullSomewhere = false;
      for (int row = 0; row < line.rows.size(); row++) {
        int location = line.rows.location(row);
        int available = location < locations ? available(line, row) : 0;
        if (available == 0) continue;
        covered[location] += Math.min(available, line.quantity);
        if (available < line.quantity) continue;
        inFull[location]++;
        inFullSomewhere = true;
      }
      if (!inFullSomewhere) nowhere.add(line);
    }
    return new Totals(covered, inFull, wanted, lines.size());
  }

  /**
   * Whether all of the cart may come to be where nothing of it is: what nobody could send is on its
   * way there. To be asked after the totals.
   */
  boolean canArrive(Store store) {
    for (int i = 0; i < nowhere.size(); i++) {
      Line line = nowhere.get(i);
      int row = line.rows.find(store.number());
      if (row < 0 || enoughAt(line, row) == null) return false;
    }
    return true;
  }

  private Instant enoughAt(Line line, int row) {
    return line.arrivals.enoughAt(line.rows, row, line.quantity, buffer, now);
  }

  private int available(Line line, int row) {
    return line.caution.available(line.rows, row, buffer, nowSecond);
  }

  /** Line by line. */
  CartCoverage at(Store store) {
    Map<String, Availability> there = new HashMap<>();
    for (Line line : lines) {
      int row = line.rows.find(store.number());
      if (row < 0) continue;
      double confidence = line.caution.confidence(line.rows, row, nowSecond);
      int available = available(line, row);
      Instant enoughAt = available >= line.quantity ? null : enoughAt(line, row);
      int incoming = line.rows.incoming(row);
      there.put(line.sku, new Availability(available, incoming, confidence, enoughAt));
    }
    return CartCoverage.of(units, there);
  }

  /**
   * How what a store misses comes to be there: each line by what is on its way already or by being
   * sent now, whichever is sooner. Empty where one of the lines is nowhere.
   *
   * @param sentAt when what is sent now arrives
   */
  Optional<Delivery> delivery(List<Missing> missing, Store to, StoreMap map, Instant sentAt) {
    Instant last = now;
    List<Store> senders = new ArrayList<>();
    for (Missing lack : missing) {
      Instant arrival = lack.enoughAt();
      if (arrival == null || arrival.isAfter(sentAt)) {
        if (addSender(lack, to, map, senders)) arrival = sentAt;
        else if (arrival == null) return Optional.empty();
      }
      if (arrival.isAfter(last)) last = arrival;
    }
    if (last.isAfter(sentAt)) { // one line is waited for, so others that come by then are not sent
      senders.clear();
      for (Missing lack : missing)
        if (lack.enoughAt() == null || lack.enoughAt().isAfter(last))
          addSender(lack, to, map, senders);
    }
    return Optional.of(new Delivery(last, senders));
  }

  /**
   * @param at when the last of it arrives
   * @param senders who would have to send something now
   */
  record Delivery(Instant at, List<Store> senders) {}

  /**
   * Adds who could send a line: the nearest location that has all of it and is not closed, but
   * rather one that sends another line already. False where there is none.
   */
  private boolean addSender(Missing lack, Store to, StoreMap map, List<Store> senders) {
    Line line = lines.stream().filter(one -> one.sku.equals(lack.sku())).findFirst().orElseThrow();
    int units = lack.requested() - lack.available();
    if (senders.stream().anyMatch(sender -> has(line, sender, units))) return true;
    Store nearest = nearest(line, units, to, map);
    if (nearest != null) senders.add(nearest);
    return nearest != null;
  }

  private boolean has(Line line, Store store, int units) {
    int row = line.rows.find(store.number());
    return row >= 0 && available(line, row) >= units;
  }

  private Store nearest(Line line, int units, Store to, StoreMap map) {
    Store nearest = null;
    double best = Double.MAX_VALUE;
    for (int row = 0; row < line.rows.size(); row++) {
      Store store = map.at(line.rows.location(row));
      if (store == null || store == to || available(line, row) < units) continue;
      if (!store.place().servesAt(now)) continue;
      double chord = map.squaredChord(store.number(), to.point());
      if (chord < best) {
        best = chord;
        nearest = store;
      }
    }
    return nearest;
  }

  /**
   * @param covered units of the cart, by location
   * @param inFull lines of the cart, by location
   */
  record Totals(long[] covered, int[] inFull, long wanted, int lines) {

    boolean isComplete(int location) {
      return inFull[location] == lines;
    }

    boolean isEmpty(int location) {
      return covered[location] == 0;
    }

    double share(int location) {
      return (double) covered[location] / wanted;
    }
  }
}
