package oneaisle.inventory.availability.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import oneaisle.inventory.availability.entity.Caution;
import oneaisle.inventory.availability.entity.Silences;
import oneaisle.inventory.availability.entity.Wear;
import oneaisle.inventory.count.control.RecentShortPicks;
import oneaisle.inventory.count.entity.Misses;
import oneaisle.inventory.stock.control.Silence;
import oneaisle.inventory.stock.entity.SilentLocation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far this retailer mistrusts old figures, those of locations that have fallen silent, and
 * those that pickers found wrong. It widens the safety buffer of what is offered; a reservation is
 * still decided by the books, because who asks for one may stand before the shelf.
 */
@ApplicationScoped
class Prudence {

  /** A confidence below this is low; 0 to 1. */
  @Inject
  @ConfigProperty(name = "oneaisle.availability.confidence.low", defaultValue = "0.25")
  private double low;

  /** Units of a level of low confidence that are not offered, beyond the safety stock. */
  @Inject
  @ConfigProperty(name = "oneaisle.availability.confidence.buffer", defaultValue = "1")
  private int buffer;

  /** How many times as fast evidence ages while its location is silent. */
  @Inject
  @ConfigProperty(name = "oneaisle.availability.confidence.silence", defaultValue = "7")
  private int speed;

  /** How many times as fast, for each recent short pick of an article at a location. */
  @Inject
  @ConfigProperty(name = "oneaisle.availability.confidence.short-pick", defaultValue = "3")
  private int wear;

  @Inject private Silence silence;
  @Inject private RecentShortPicks shortPicks;
  @Inject private LiveLevels live;

  private volatile Known known;

  @PostConstruct
  void read() {
    known = of(List.of(), List.of());
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
