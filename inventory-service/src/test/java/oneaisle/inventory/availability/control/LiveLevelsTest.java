package oneaisle.inventory.availability.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.List;
import oneaisle.inventory.availability.entity.Completeness.Moment;
import oneaisle.inventory.availability.entity.LevelState;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.live.RecentChanges;
import org.junit.jupiter.api.Test;

class LiveLevelsTest {

  private final LiveLevels live = new LiveLevels(Duration.ofHours(1));

  /** The event of that commit comes later and is old by then. */
  @Test
  void who_begins_to_read_in_the_middle_of_a_commit_hears_of_the_rest_of_it() {
    List<StockKey> keys = List.of(new StockKey("L", "A"), new StockKey("L", "B"));
    live.take(
        new AbstractList<>() {
          @Override
          public LevelState get(int index) {
            if (index == 1) complete();
            return state(keys.get(index));
          }

          @Override
          public int size() {
            return keys.size();
          }
        });
    assertThat(changes().after(0).orElseThrow())
        .extracting(RecentChanges.Change::name)
        .containsExactly(keys.get(1));
  }

  @Test
  void what_comes_before_anybody_can_read_is_no_change() {
    live.take(List.of(state(new StockKey("L", "A"))));
    complete();
    assertThat(changes().last()).isZero();
    live.take(List.of(state(new StockKey("L", "A"))));
    assertThat(changes().last()).as("it is known").isZero();
  }

  private RecentChanges<StockKey> changes() {
    return live.answering().orElseThrow().changes();
  }

  private void complete() {
    live.isCompleteUntil(new Moment(Instant.now(), System.nanoTime()));
  }

  private static LevelState state(StockKey key) {
    return new LevelState(key, 5, false, 0, 0, 0, 1);
  }
}
