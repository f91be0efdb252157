package oneaisle.inventory.availability.entity;

import java.time.Instant;

/**
 * What can be promised of one article at one location, and how far to trust it.
 *
 * @param incoming units on their way there; nothing is promised from them
 * @param enoughAt when those make it as many as were asked for; null where it is that many already,
 *     or never
 */
public record Availability(int available, int incoming, double confidence, Instant enoughAt) {

  /** No feed, count or sale has ever told of this article here. */
  public static final Availability NEVER_SEEN = new Availability(0, 0, 0.1);

  public Availability(int available, int incoming, double confidence) {
    this(available, incoming, confidence, null);
  }
}
