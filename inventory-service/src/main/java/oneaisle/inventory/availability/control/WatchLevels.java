package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import oneaisle.inventory.availability.control.LiveLevels.Copy;
import oneaisle.inventory.availability.entity.Caution;
import oneaisle.inventory.availability.entity.LevelRows;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.reservation.control.ChannelBuffers;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.live.RecentChanges;
import oneaisle.shared.problem.NotFound;

/** What changes of the availability of an article, of a location, or of one at the other. */
@ApplicationScoped
public class WatchLevels {

  private static final int AT_ONCE = 200;

  @Inject private LiveLevels live;
  @Inject private CurrentLevels levels;
  @Inject private Stores stores;
  @Inject private LocationMap locations;
  @Inject private ChannelBuffers buffers;
  @Inject private Prudence prudence;
  @Inject private Clock clock;

  /**
   * What somebody watches.
   *
   * @param sku null for every article
   * @param location null for every active location
   */
  public record Watch(String sku, String location, Channel channel) {

    private boolean covers(StockKey key) {
      return (sku == null || isAllOf(key) || sku.equals(key.sku()))
          && (location == null || location.equals(key.location()));
    }
  }

  /** What can be promised of one article at one location at this moment. */
  public record Level(StockKey key, int available, int incoming, double confidence) {}

  /**
   * @throws NotFound where there is no such article or location
   */
  public void requireKnown(Watch watch) {
    stores.current(); // what is new of the locations is no news to who begins now
    if (watch.location != null && locations.find(watch.location).isEmpty())
      throw new NotFound("location", watch.location);
    if (watch.sku != null && live.answering().filter(copy -> copy.knows(watch.sku)).isEmpty())
      levels.requireItem(watch.sku);
  }

  /** What to follow; empty while the copy in memory is not complete enough to be told from. */
  public Optional<RecentChanges<StockKey>> changes() {
    return live.answering().map(Copy::changes);
  }

  public boolean concerns(Watch watch, StockKey key) {
    if (!watch.covers(key)) return false;
    return isAllOf(key)
        ? watch.sku == null || isAt(key.location(), watch.sku)
        : stores.current().find(key.location()).isPresent();
  }

  private boolean isAt(String location, String sku) {
    return live.answering()
        .map(copy -> !copy.of(sku, location, clock.instant()).isEmpty())
        .orElse(true);
  }

  /** Whether it names all levels of a location, which is there from now on, or no longer. */
  public static boolean isAllOf(StockKey key) {
    return key.sku() == null;
  }

  /** Until when everything that happened is known; the beginning of time where that is unknown. */
  public Instant asOf() {
    return live.answering().map(Copy::asOf).orElse(Instant.EPOCH);
  }

  /** One level now. */
  public Level now(Watch watch, StockKey key) {
    Instant now = clock.instant();
    LevelRows rows = levels.at(key.sku(), key.location(), now).rows(key.sku());
    return rows.isEmpty() ? new Level(key, 0, 0, 0) : level(watch, key, rows, 0, now);
  }

  /** Every level now, some at a time; false where the copy in memory no longer answers. */
  public boolean everything(Watch watch, Consumer<List<Level>> some) {
    Optional<Copy> copy = live.answering();
    if (copy.isEmpty()) return false;
    List<Level> found = new ArrayList<>();
    Consumer<String> visit =
        sku -> {
          addLevels(watch, sku, copy.get(), found);
          if (found.size() < AT_ONCE) return;
          some.accept(List.copyOf(found));
          found.clear();
        };
    if (watch.sku != null) visit.accept(watch.sku);
    else copy.get().table().eachSku(visit);
    if (!found.isEmpty()) some.accept(List.copyOf(found));
    return true;
  }

  private void addLevels(Watch watch, String sku, Copy copy, List<Level> found) {
    Instant now = clock.instant();
    StoreMap map = stores.current();
    LevelRows rows = watch.location == null ? copy.of(sku, now) : copy.of(sku, watch.location, now);
    for (int row = 0; row < rows.size(); row++) {
      Store store = map.at(rows.location(row));
      if (store != null) found.add(level(watch, new StockKey(store.code(), sku), rows, row, now));
    }
  }

  private Level level(Watch watch, StockKey key, LevelRows rows, int row, Instant now) {
    long second = now.getEpochSecond();
    Caution caution = prudence.caution(key.sku());
    int units = caution.available(rows, row, buffers.of(watch.channel()), second);
    return new Level(key, units, rows.incoming(row), caution.confidence(rows, row, second));
  }
}
