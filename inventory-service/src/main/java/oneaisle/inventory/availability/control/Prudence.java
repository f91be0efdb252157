package oneaisle.inventory.availability.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import oneaisle.inventory.availability.entity.Caution;
import oneaisle.inventory.availability.entity.Silences;
import oneaisle.inventory.availability.entity.Wear;
import oneaisle.inventory.count.control.RecentShortPicks;
import oneaisle.inventory.count.entity.Misses;
import oneaisle.inventory.stock.control.Silence;
import oneaisle.inventory.stock.entity.SilentLocation;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far this retailer mistrusts old figures, those of locations that have fallen silent, and
 * those that pickers found wrong. It widens the safety buffer of what is offered; a reservation is
 * still decided by the books, because who asks for one may stand before the shelf.
 */
@ApplicationScoped
class Prudence {

  private static final Logger LOG = Logger.getLogger(Prudence.class.getName());
  private static final String KEYS = "oneaisle.availability.confidence.";

  /** Beyond this nothing is believed for an hour, and products of it would not be numbers. */
  private static final int FASTEST = 1_000;

  private final double low;
  private final int buffer;
  private final int speed;
  private final int wear;

  @Inject private Silence silence;
  @Inject private RecentShortPicks shortPicks;
  @Inject private LiveLevels live;

  private volatile Known known;

  /** Makes the proxy only. */
  protected Prudence() {
    this(0, 0, 1, 1);
  }

  /**
   * @param low a confidence below this is low; 0 to 1
   * @param buffer units of a level of low confidence that are not offered, beyond the safety stock
   * @param speed how many times as fast evidence ages while its location is silent
   * @param wear how many times as fast, for each recent short pick of an article at a location
   */
  @Inject
  Prudence(
      @ConfigProperty(name = KEYS + "low", defaultValue = "0.25") double low,
      @ConfigProperty(name = KEYS + "buffer", defaultValue = "1") int buffer,
      @ConfigProperty(name = KEYS + "silence", defaultValue = "7") int speed,
      @ConfigProperty(name = KEYS + "short-pick", defaultValue = "3") int wear) {
    require(low >= 0 && low <= 1, "low must be 0 to 1");
    require(buffer >= 0, "buffer must not be negative");
    require(speed >= 1 && speed <= FASTEST, "silence must be 1 to " + FASTEST);
    require(wear >= 1 && wear <= FASTEST, "short-pick must be 1 to " + FASTEST);
    this.low = low;
    this.buffer = buffer;
    this.speed = speed;
    this.wear = wear;
    known = of(List.of(), List.of());
  }

  private static void require(boolean right, String what) {
    if (!right) throw new IllegalArgumentException(KEYS + what);
  }

  /** Has it made at the start, so that what cannot be right is refused there. */
  void start(@Observes Startup startup) {
    LOG.fine("Figures are doubted from a confidence below " + low);
  }

  /** With an article; worked out once for each look at what has happened, not for each answer. */
  Caution caution(String sku) {
    List<SilentLocation> silent = silence.current();
    List<Misses> missed = shortPicks.current();
    Known now = known;
    if (now.silent != silent || now.missed != missed) {
      now = of(silent, missed);
      known = now;
    }
    return now.missing.getOrDefault(sku, now.usual);
  }

  private Known of(List<SilentLocation> silent, List<Misses> missed) {
    Silences silences = new Silences(speed);
    for (SilentLocation location : silent)
      silences.add(live.locations().of(location.location()), location.longestOverdue().toSeconds());
    Caution usual = new Caution(low, buffer, silences);
    Map<String, Wear> wears = new HashMap<>();
    for (Misses misses : missed)
      wears
          .computeIfAbsent(misses.key().sku(), sku -> new Wear())
          .add(live.locations().of(misses.key().location()), wear * misses.times());
    Map<String, Caution> missing = new HashMap<>();
    wears.forEach((sku, wear) -> missing.put(sku, usual.with(wear)));
    return new Known(silent, missed, usual, missing);
  }

  /**
   * @param missing by sku, of articles that pickers lately did not find somewhere
   */
  private record Known(
      List<SilentLocation> silent,
      List<Misses> missed,
      Caution usual,
      Map<String, Caution> missing) {}
}
