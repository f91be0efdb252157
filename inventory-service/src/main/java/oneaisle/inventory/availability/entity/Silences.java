package oneaisle.inventory.availability.entity;

import java.util.Arrays;

/**
 * Which locations are silent, and since when. What a silent location sells or gets nobody hears of,
 * so what is known of it ages several times as fast as elsewhere, from the moment on when it should
 * have been heard. By the locations' numbers: there are hundreds, and rows by the million.
 */
public final class Silences {

  public static final Silences NONE = new Silences(1);

  private final int speed;
  private int[] overdueSeconds = {};

  /**
   * @param speed how many times as fast as elsewhere evidence ages
   */
  public Silences(int speed) {
    if (speed < 1) throw new IllegalArgumentException("Slower than time: " + speed);
    this.speed = speed;
  }

  /** Notes a silent location; to be done with before anybody asks. */
  public void add(int location, long seconds) {
    if (location >= overdueSeconds.length)
      overdueSeconds = Arrays.copyOf(overdueSeconds, location + 1);
    overdueSeconds[location] = (int) Math.min(Integer.MAX_VALUE, seconds);
  }

  /** How old evidence of this age counts as. */
  long age(int location, long age) {
    return age + (speed - 1) * Math.min(age, overdue(location));
  }

  /** The last age of evidence that counts as no older than this; -1 where that is none. */
  long oldest(int location, long countsAs) {
    if (countsAs < 0) return countsAs;
    return Math.max(countsAs / speed, countsAs - (speed - 1) * overdue(location));
  }

  private long overdue(int location) {
    return location < overdueSeconds.length ? overdueSeconds[location] : 0;
  }

  /** All silent ones are below. */
  int limit() {
    return overdueSeconds.length;
  }
}
