package oneaisle.inventory.availability.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import oneaisle.inventory.availability.entity.Completeness.Moment;

/** What is called complete has been published, whatever the order of commits. */
class CompletenessTest {

  private final Completeness completeness = new Completeness();

  @Example
  void with_nothing_waiting_everything_until_now_is_published() {
    assertThat(completeness.look(at(1), 0, 0)).contains(at(1));
  }

  @Example
  void what_waited_is_published_once_only_later_positions_wait() {
    assertThat(completeness.look(at(1), 5, 9)).isEmpty();
    assertThat(completeness.look(at(2), 8, 12)).isEmpty();
    assertThat(completeness.look(at(3), 10, 20)).contains(at(1));
    assertThat(completeness.look(at(4), 21, 30)).contains(at(3));
  }

  @Example
  void what_commits_late_at_an_early_position_makes_it_wait() {
    completeness.look(at(1), 5, 9);
    assertThat(completeness.look(at(2), 7, 7)).as("7 was not there before").isEmpty();
    assertThat(completeness.look(at(3), 0, 0)).contains(at(3));
  }

  /** Against a plain model: rows get positions, commit in any order and leave lowest first. */
  @Property
  void never_claims_what_still_waits(
      @ForAll @Size(max = 60) List<@IntRange(max = 3) Integer> steps) {
    Completeness completeness = new Completeness();
    List<Long> begun = new ArrayList<>();
    TreeMap<Long, Long> waiting = new TreeMap<>(); // position to the step of its commit
    long position = 0;
    for (int step = 1; step <= steps.size(); step++) {
      int what = steps.get(step - 1);
      if (what == 0) begun.add(++position);
      if (what == 1 && !begun.isEmpty()) waiting.put(begun.remove(begun.size() / 2), (long) step);
      if (what == 2 && !waiting.isEmpty()) waiting.pollFirstEntry();
      if (what < 3) continue;
      long lowest = waiting.isEmpty() ? 0 : waiting.firstKey();
      long highest = waiting.isEmpty() ? 0 : waiting.lastKey();
      Optional<Moment> complete = completeness.look(at(step), lowest, highest);
      if (complete.isEmpty()) continue;
      assertThat(waiting.values()).allMatch(commit -> commit > complete.get().nanos());
    }
  }

  private static Moment at(long step) {
    return new Moment(Instant.ofEpochSecond(step), step);
  }
}
