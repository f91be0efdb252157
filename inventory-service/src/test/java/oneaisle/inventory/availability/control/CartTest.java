package oneaisle.inventory.availability.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import oneaisle.inventory.availability.control.CurrentLevels.Reading;
import oneaisle.inventory.availability.entity.CartCoverage;
import oneaisle.inventory.availability.entity.Caution;
import oneaisle.inventory.availability.entity.CodeNumbers;
import oneaisle.inventory.availability.entity.LevelRows;
import oneaisle.inventory.availability.entity.LevelState;
import oneaisle.inventory.availability.entity.LevelTable;
import oneaisle.inventory.stock.entity.StockKey;

/** Going through the rows of each line finds what asking store by store would. */
class CartTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  @Property
  void the_totals_of_all_stores_are_those_of_each(
      @ForAll @Size(value = 24) List<@IntRange(min = -1, max = 4) Integer> free,
      @ForAll @IntRange(max = 2) int buffer) {
    Shops shops = new Shops(6);
    for (int i = 0; i < free.size(); i++) {
      if (free.get(i) >= 0) shops.put(i % 6, "SKU-" + i / 6, free.get(i));
    }
    Cart cart = shops.cart(Map.of("SKU-0", 1, "SKU-1", 2, "SKU-2", 3), buffer);
    Cart.Totals totals = cart.totals(shops.map.limit());
    for (Store store : shops.map.all()) {
      CartCoverage coverage = cart.at(store);
      assertThat(totals.isComplete(store.number())).isEqualTo(coverage.isComplete());
      assertThat(totals.isEmpty(store.number())).isEqualTo(coverage.isEmpty());
      assertThat(totals.share(store.number())).isEqualTo(coverage.share());
    }
  }

  @Example
  void what_is_missing_comes_from_the_nearest_that_has_all_of_it() {
    Shops shops = new Shops(4);
    shops.put(1, "SKU-0", 1);
    shops.put(2, "SKU-0", 2);
    shops.put(3, "SKU-0", 9);
    shops.put(3, "SKU-1", 9);
    assertThat(shops.senders(0, Map.of("SKU-0", 1))).containsExactly("STORE-1");
    assertThat(shops.senders(0, Map.of("SKU-0", 2))).containsExactly("STORE-2");
    assertThat(shops.senders(0, Map.of("SKU-0", 3))).containsExactly("STORE-3");
    assertThat(shops.senders(0, Map.of("SKU-0", 2, "SKU-1", 1)))
        .containsExactly("STORE-2", "STORE-3");
    assertThat(shops.senders(0, Map.of("SKU-0", 3, "SKU-1", 1)))
        .as("one parcel rather than two")
        .containsExactly("STORE-3");
    assertThat(shops.senders(0, Map.of("SKU-0", 10))).isEmpty();
    assertThat(shops.senders(0, Map.of("SKU-0", 1, "SKU-2", 1))).isEmpty();
  }

  @Property
  void the_nearest_are_the_first_of_all_in_order(
      @ForAll @Size(max = 40) List<@IntRange(max = 5) Integer> distances) {
    Shops shops = new Shops(distances.size());
    Nearest nearest = new Nearest(7);
    List<Store> all = new ArrayList<>();
    for (int i = 0; i < distances.size(); i++) {
      Store store = shops.store(i);
      nearest.offer(store, distances.get(i), 0);
      all.add(store);
    }
    Map<Store, Integer> distance = new HashMap<>();
    for (int i = 0; i < distances.size(); i++) distance.put(shops.store(i), distances.get(i));
    all.sort(Comparator.<Store, Integer>comparing(distance::get).thenComparing(Store::code));
    assertThat(nearest.stores()).isEqualTo(all.subList(0, Math.min(7, all.size())));
  }

  /** Stores in a row towards the north. */
  private static final class Shops {
    private final CodeNumbers numbers = new CodeNumbers();
    private final LevelTable table = new LevelTable(numbers);
    private final StoreMap map;

    Shops(int count) {
      Map<String, oneaisle.inventory.location.control.Place> places = new TreeMap<>();
      for (int i = 0; i < count; i++) places.put("STORE-" + i, Shop.place("STORE-" + i, 50 + i));
      map = new StoreMap(places, numbers, null);
    }

    Store store(int i) {
      return map.find("STORE-" + i).orElseThrow();
    }

    void put(int store, String sku, int free) {
      table.put(new LevelState(new StockKey("STORE-" + store, sku), free, false, 0, 0, 0, 1));
    }

    Cart cart(Map<String, Integer> units, int buffer) {
      Map<String, LevelRows> rows = new HashMap<>();
      for (String sku : units.keySet()) rows.put(sku, table.of(sku));
      return new Cart(new TreeMap<>(units), new Reading(NOW, rows), buffer, Caution.NONE, NOW);
    }

    List<String> senders(int to, Map<String, Integer> units) {
      Cart cart = cart(units, 0);
      return cart.senders(cart.at(store(to)).missing(), store(to), map).stream()
          .map(Store::code)
          .toList();
    }
  }
}
