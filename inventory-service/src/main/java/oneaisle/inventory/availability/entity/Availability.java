package oneaisle.inventory.availability.entity;

/**
 * What can be promised of one article at one location, and how far to trust it.
 *
 * @param incoming units on their way there; nothing is promised from them
 */
public record Availability(int available, int incoming, double confidence) {

  /** No feed, count or sale has ever told of this article here. */
  public static final Availability NEVER_SEEN = new Availability(0, 0, 0.1);
}
