package oneaisle.inventory.availability.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import oneaisle.inventory.availability.entity.Caution;
import oneaisle.inventory.availability.entity.Silences;
import oneaisle.inventory.stock.control.Silence;
import oneaisle.inventory.stock.entity.SilentLocation;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far this retailer mistrusts old figures, and those of locations that have fallen silent. It
 * widens the safety buffer of what is offered; a reservation is still decided by the books, because
 * who asks for one may stand before the shelf.
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

  @Inject private Silence silence;
  @Inject private LiveLevels live;

  private volatile Known known;

  @PostConstruct
  void read() {
    known = of(List.of());
  }

  /** Worked out once for each look at who is silent, not for each answer. */
  Caution caution() {
    List<SilentLocation> silent = silence.current();
    Known now = known;
    if (now.silent == silent) return now.caution;
    Known renewed = of(silent);
    known = renewed;
    return renewed.caution;
  }

  private Known of(List<SilentLocation> silent) {
    Silences silences = new Silences(speed);
    for (SilentLocation location : silent)
      silences.add(live.locations().of(location.location()), location.longestOverdue().toSeconds());
    return new Known(silent, new Caution(low, buffer, silences));
  }

  private record Known(List<SilentLocation> silent, Caution caution) {}
}
