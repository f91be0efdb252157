package oneaisle.inventory.availability.boundary;

import java.time.Instant;
import oneaisle.inventory.availability.control.WatchLevels.Level;

/**
 * An article at a location, in a stream.
 *
 * @param incoming units on their way there; nothing is promised from them
 * @param confidence 0 to 1, how far to trust it
 * @param asOf the moment until which everything that happened is in it
 */
public record LevelView(
    String sku, String location, int available, int incoming, double confidence, Instant asOf) {

  static LevelView from(Level level, Instant asOf) {
    return new LevelView(
        level.key().sku(),
        level.key().location(),
        level.available(),
        level.incoming(),
        level.confidence(),
        asOf);
  }
}
