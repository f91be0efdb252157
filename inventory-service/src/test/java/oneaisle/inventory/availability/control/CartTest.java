package oneaisle.inventory.availability.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import oneaisle.inventory.availability.control.CurrentLevels.Reading;
import oneaisle.inventory.availability.entity.Arrival;
import oneaisle.inventory.availability.entity.Arrivals;
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
  private static final Instant SENT = NOW.plus(Duration.ofHours(24));

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

  @Example
  void what_is_on_its_way_is_waited_for_where_that_is_sooner_than_sending_more() {
    Shops shops = new Shops(3);
    shops.put(0, "SKU-0", 0);
    shops.put(0, "SKU-1", 0);
    shops.put(1, "SKU-0", 9);
    shops.put(1, "SKU-1", 9);
    shops.expect(0, "SKU-0", 2, 5);
    shops.expect(0, "SKU-0", 2, 30);
    assertDelivery(shops, Map.of("SKU-0", 2), 5);
    assertDelivery(shops, Map.of("SKU-0", 4), 24, "STORE-1");
    assertDelivery(shops, Map.of("SKU-0", 2, "SKU-1", 1), 24, "STORE-1");
    shops.expect(0, "SKU-1", 3, 7);
    assertDelivery(shops, Map.of("SKU-0", 2, "SKU-1", 3), 7);
  }

  @Example
  void what_nobody_can_send_is_waited_for_however_long_unless_it_is_too_little_or_late() {
    Shops shops = new Shops(3);
    shops.put(0, "SKU-0", 1);
    shops.put(1, "SKU-0", 2);
    shops.expect(0, "SKU-0", 9, -1);
    shops.expect(0, "SKU-0", 3, 48);
    shops.expect(2, "SKU-0", 9, 3);
    assertDelivery(shops, Map.of("SKU-0", 3), 24, "STORE-1");
    assertDelivery(shops, Map.of("SKU-0", 4), 48);
    assertThat(shops.delivery(0, Map.of("SKU-0", 5))).isEmpty();
    shops.put(0, "SKU-1", 0);
    shops.put(1, "SKU-1", 2);
    shops.expect(0, "SKU-1", 1, 40);
    assertDelivery(shops, Map.of("SKU-1", 1), 24, "STORE-1");
    assertDelivery(shops, Map.of("SKU-0", 4, "SKU-1", 1), 48);
    assertDelivery(shops, Map.of("SKU-0", 4, "SKU-1", 2), 48, "STORE-1");
  }

  @Example
  void what_is_claimed_or_kept_back_is_not_promised_of_what_arrives() {
    Shops shops = new Shops(2);
    shops.put(0, "SKU-0", -2);
    shops.expect(0, "SKU-0", 5, 3);
    assertDelivery(shops, Map.of("SKU-0", 3), 3);
    assertThat(shops.delivery(0, Map.of("SKU-0", 4))).isEmpty();
    Cart buffered = shops.cart(Map.of("SKU-0", 3), 1);
    assertThat(buffered.at(shops.store(0)).missing().get(0).enoughAt()).isNull();
  }

  @Example
  void what_the_level_says_is_not_incoming_any_more_is_not_waited_for() {
    Shops shops = new Shops(1);
    shops.put(0, "SKU-0", 0);
    shops.expect(0, "SKU-0", 5, 3);
    assertDelivery(shops, Map.of("SKU-0", 3), 3);
    shops.put(0, "SKU-0", 2, 3, 2); // two have been received, and the step is not told yet
    assertDelivery(shops, Map.of("SKU-0", 5), 3);
    assertThat(shops.delivery(0, Map.of("SKU-0", 6))).isEmpty();
  }

  private static void assertDelivery(
      Shops shops, Map<String, Integer> units, int hours, String... senders) {
    Cart.Delivery delivery = shops.delivery(0, units).orElseThrow();
    assertThat(delivery.at()).isEqualTo(NOW.plus(Duration.ofHours(hours)));
    assertThat(delivery.senders()).extracting(Store::code).containsExactly(senders);
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
    private final Map<String, List<Arrival>> expected = new HashMap<>();
    private final Map<String, Arrivals> arrivals = new HashMap<>();
    private final StoreMap map;

    Shops(int count) {
      Map<String, oneaisle.inventory.location.control.Place> places = new TreeMap<>();
      for (int i = 0; i < count; i++) places.put("STORE-" + i, Shop.place("STORE-" + i, 50 + i));
      map = new StoreMap(places, numbers, null);
    }

    /** So many should arrive so many hours from now. */
    void expect(int store, String sku, int units, int hours) {
      Arrival more =
          new Arrival(null, store(store).number(), units, NOW.plus(Duration.ofHours(hours)));
      expected.computeIfAbsent(sku, any -> new ArrayList<>()).add(more);
      arrivals.put(sku, Arrivals.of(expected.get(sku)));
    }

    Store store(int i) {
      return map.find("STORE-" + i).orElseThrow();
    }

    /** More is incoming than anybody expects here. */
    void put(int store, String sku, int free) {
      put(store, sku, free, 99, 1);
    }

    void put(int store, String sku, int free, int incoming, int version) {
      StockKey key = new StockKey("STORE-" + store, sku);
      table.put(new LevelState(key, free, false, incoming, 0, 0, version));
    }

    Cart cart(Map<String, Integer> units, int buffer) {
      Map<String, LevelRows> rows = new HashMap<>();
      for (String sku : units.keySet()) rows.put(sku, table.of(sku));
      return new Cart(
          new TreeMap<>(units), new Reading(NOW, rows, arrivals), buffer, sku -> Caution.NONE, NOW);
    }

    List<String> senders(int to, Map<String, Integer> units) {
      return delivery(to, units).map(Cart.Delivery::senders).orElse(List.of()).stream()
          .map(Store::code)
          .toList();
    }

    Optional<Cart.Delivery> delivery(int to, Map<String, Integer> units) {
      Cart cart = cart(units, 0);
      return cart.delivery(cart.at(store(to)).missing(), store(to), map, SENT);
    }
  }
}
