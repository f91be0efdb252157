package oneaisle.shared.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import oneaisle.shared.live.RecentChanges.Change;
import org.junit.jupiter.api.Test;

/** A reader hears of every change, or is told that some are gone. */
class RecentChangesTest {

  private final RecentChanges<String> changes = new RecentChanges<>("here", 3);

  @Test
  void tells_what_came_after_a_number() {
    changes.add("a");
    changes.add("b");
    assertThat(changes.after(0)).contains(List.of(new Change<>(1, "a"), new Change<>(2, "b")));
    assertThat(changes.after(1)).contains(List.of(new Change<>(2, "b")));
    assertThat(changes.after(2)).contains(List.of());
  }

  @Test
  void says_when_some_are_gone_or_never_were() {
    for (String name : List.of("a", "b", "c", "d")) changes.add(name);
    assertThat(changes.after(0)).isEmpty();
    assertThat(changes.after(1).orElseThrow())
        .extracting(Change::name)
        .containsExactly("b", "c", "d");
    assertThat(changes.after(9)).isEmpty();
  }

  @Test
  void knows_its_own_ids_only() {
    assertThat(changes.number(changes.id(42))).hasValue(42);
    for (String foreign : new String[] {null, "", "42", "there.42", "here.", "here.x"})
      assertThat(changes.number(foreign)).as(String.valueOf(foreign)).isEmpty();
  }

  @Test
  void waits_for_the_next_one_only_as_long_as_it_takes() throws Exception {
    Thread writer = new Thread(() -> changes.add("a"));
    writer.start();
    changes.await(0, Duration.ofMinutes(1));
    assertThat(changes.last()).isEqualTo(1);
    changes.await(1, Duration.ofMillis(1));
    writer.join();
  }
}
