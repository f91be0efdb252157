package oneaisle.inventory.availability.entity;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Until which moment everything that was committed has been published. Whoever looks into the
 * outbox at a moment sees all that was committed before and waits; once none of it is left there,
 * it is on the topic. Positions are given at insertion, so what commits late may stand among them:
 * that makes the answer older, never wrong.
 */
public final class Completeness {

  private static final int LOOKS = 1_000;

  private final Deque<Look> looks = new ArrayDeque<>();

  /**
   * A look into the outbox.
   *
   * @param began when, not later
   * @param lowest position that waits, and the highest; 0 and 0 where nothing does
   * @return the latest moment of which all is published, if that is news
   */
  public Optional<Moment> look(Moment began, long lowest, long highest) {
    Moment published = null;
    if (highest == 0) {
      looks.clear();
      return Optional.of(began);
    }
    while (!looks.isEmpty() && looks.peekFirst().highest < lowest)
      published = looks.removeFirst().began;
    if (looks.size() < LOOKS) looks.addLast(new Look(began, highest));
    return Optional.ofNullable(published);
  }

  private record Look(Moment began, long highest) {}

  /**
   * @param nanos of the same moment, by the clock that never jumps
   */
  public record Moment(Instant at, long nanos) {}
}
