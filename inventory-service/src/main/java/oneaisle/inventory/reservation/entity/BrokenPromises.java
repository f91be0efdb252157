package oneaisle.inventory.reservation.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Who goes without when there is too little for all: the newest hold first, because nobody has
 * bought it yet; then the newest committed reservation, because the others came first.
 */
public final class BrokenPromises {

  private static final Comparator<Promise> LOSES_FIRST =
      Comparator.comparing(Promise::status) // HELD before COMMITTED
          .thenComparing(Promise::createdAt, Comparator.reverseOrder())
          .thenComparing(Promise::reservation, Comparator.reverseOrder());

  private BrokenPromises() {}

  /** As few as give up {@code shortBy} units; all where even that is not enough. */
  public static List<UUID> of(List<Promise> promises, int shortBy) {
    List<UUID> broken = new ArrayList<>();
    int missing = shortBy;
    for (Promise promise : promises.stream().sorted(LOSES_FIRST).toList()) {
      if (missing <= 0) break;
      broken.add(promise.reservation());
      missing -= promise.units();
    }
    return broken;
  }

  /** Open units of one live reservation. */
  public record Promise(UUID reservation, int units, ReservationStatus status, Instant createdAt) {}
}
