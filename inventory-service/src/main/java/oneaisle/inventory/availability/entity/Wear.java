package oneaisle.inventory.availability.entity;

import java.util.Arrays;

/**
 * At which locations pickers lately did not find an article, and how many times as fast what is
 * known of it ages there: where the books were wrong they go wrong again, by thieves or by a shelf
 * that is filled wrongly. A few locations of a few articles.
 */
public final class Wear {

  public static final Wear NONE = new Wear();

  private int[] locations = {};
  private int[] times = {};

  /** Notes a location; to be done with before anybody asks. */
  public void add(int location, int times) {
    if (times < 1) throw new IllegalArgumentException("Slower than time: " + times);
    int place = locations.length;
    locations = Arrays.copyOf(locations, place + 1);
    this.times = Arrays.copyOf(this.times, place + 1);
    locations[place] = location;
    this.times[place] = times;
  }

  int times(int location) {
    for (int i = 0; i < locations.length; i++) if (locations[i] == location) return times[i];
    return 1;
  }
}
