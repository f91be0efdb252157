package oneaisle.inventory.availability.entity;

import java.time.Instant;
import oneaisle.inventory.stock.entity.Evidence;
import oneaisle.inventory.stock.entity.Quantities;
import oneaisle.inventory.stock.entity.StockKey;

/**
 * A stock level as the read model needs it.
 *
 * @param free what could be promised if nothing were rounded up to 0: on hand without what is
 *     unavailable, reserved or kept back
 * @param impossible fewer than none on hand: the figure is known to be wrong
 * @param countedAt second of the last count; 0 for never
 * @param seenAt second when a unit was last sold or came; 0 for never
 * @param version of the stock level: what is lower is older
 */
public record LevelState(
    StockKey key,
    int free,
    boolean impossible,
    int incoming,
    int countedAt,
    int seenAt,
    long version) {

  public static LevelState of(
      StockKey key, Quantities quantities, Evidence evidence, long version) {
    return new LevelState(
        key,
        free(quantities),
        quantities.onHand() < 0,
        quantities.incoming(),
        second(evidence.countedAt()),
        second(evidence.seenAt()),
        version);
  }

  private static int free(Quantities quantities) {
    long free =
        (long) quantities.onHand()
            - quantities.unavailable()
            - quantities.reserved()
            - quantities.safetyStock();
    return (int) Math.max(Integer.MIN_VALUE, free);
  }

  /** Seconds since 1970, good until 2106: read it by {@link Integer#toUnsignedLong}. */
  public static int second(Instant moment) {
    return moment == null ? 0 : (int) Math.max(1, moment.getEpochSecond());
  }
}
