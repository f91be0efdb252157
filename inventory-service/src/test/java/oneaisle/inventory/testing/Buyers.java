package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import oneaisle.shared.ids.Ids;

/**
 * Make reservations one after the other, each with an id of its own, until one is refused; and note
 * what they hear.
 */
final class Buyers {

  private static final int ASKED_AGAIN = 20;

  private final Shop shop;
  private final String sku;
  private final Map<UUID, Observed> heard = new ConcurrentHashMap<>();
  private final List<Future<Void>> running = new ArrayList<>();
  private volatile boolean over;

  Buyers(Shop shop, String sku) {
    this.shop = shop;
    this.sku = sku;
  }

  void start(int many, ExecutorService threads) {
    Callable<Void> buyer = this::buy;
    for (Callable<Void> one : Collections.nCopies(many, buyer)) running.add(threads.submit(one));
  }

  private Void buy() throws Exception {
    Observed last;
    do {
      UUID id = Ids.next();
      last = Observed.of(() -> shop.reserve(id, sku, 1));
      heard.put(id, last);
    } while (!over && last.status() == 201);
    return null;
  }

  int answers() {
    return heard.size();
  }

  void end() {
    over = true;
  }

  void await() throws Exception {
    for (Future<Void> buyer : running) buyer.get();
  }

  /** What was acknowledged is there, what was refused never happened, the rest can be asked for. */
  void requireKept(Collection<UUID> there, Duration limit) {
    List<UUID> unknown = new ArrayList<>();
    heard.forEach(
        (id, seen) -> {
          seen.requireWithin(limit, 201);
          if (seen.status() == 201) assertThat(there).contains(id);
          else if (seen.problem().endsWith("/too-many-waiting"))
            assertThat(there).doesNotContain(id);
          else unknown.add(id);
        });
    assertThat(heard.values()).extracting(Observed::status).contains(201, 503);
    for (UUID id : unknown.subList(0, Math.min(ASKED_AGAIN, unknown.size())))
      assertThat(shop.reserve(id, sku, 1).status()).isIn(200, 201);
  }
}
