package oneaisle.inventory.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Whether what several were told who acted at once can be explained: by an order in which one after
 * the other would have been told exactly that, and everything would be as it is now. Who was
 * answered before somebody else asked comes before them.
 */
final class InSomeOrder {

  /** What somebody did, what they were told, and when. */
  record Told(Deed deed, String answer, long asked, long answered) {}

  private final Supplier<PlainDeeds> beginning;
  private final List<List<Told>> people;
  private final String end;

  InSomeOrder(Supplier<PlainDeeds> beginning, List<List<Told>> people, String end) {
    this.beginning = beginning;
    this.people = people;
    this.end = end;
  }

  boolean explains() {
    return explains(new ArrayList<>(), new int[people.size()]);
  }

  private boolean explains(List<Told> before, int[] next) {
    boolean over = true;
    for (int who = 0; who < next.length; who++) {
      if (next[who] == people.get(who).size()) continue;
      over = false;
      Told told = people.get(who).get(next[who]);
      if (somebodyWasAnsweredBefore(told, next)) continue;
      if (!after(before).does(told.deed).equals(told.answer)) continue;
      before.add(told);
      next[who]++;
      if (explains(before, next)) return true;
      next[who]--;
      before.remove(before.size() - 1);
    }
    return over && after(before).everything().equals(end);
  }

  private boolean somebodyWasAnsweredBefore(Told told, int[] next) {
    for (int who = 0; who < next.length; who++) {
      List<Told> theirs = people.get(who);
      if (next[who] < theirs.size() && theirs.get(next[who]).answered < told.asked) return true;
    }
    return false;
  }

  private PlainDeeds after(List<Told> deeds) {
    PlainDeeds plain = beginning.get();
    deeds.forEach(told -> plain.does(told.deed));
    return plain;
  }
}
