package oneaisle.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalLong;
import oneaisle.shared.problem.StaleVersion;
import org.junit.jupiter.api.Test;

class ETagsTest {

  @Test
  void only_the_version_the_caller_has_seen_may_be_changed() {
    assertThat(ETags.of(7)).isEqualTo("\"7\"");
    ETags.check(null, 7);
    ETags.check("*", 7);
    ETags.check("\"6\", \"7\"", 7);
    assertThatThrownBy(() -> ETags.check("\"6\"", 7)).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> ETags.check("7", 7)).isInstanceOf(StaleVersion.class);
  }

  @Test
  void who_means_to_change_something_makes_nothing_new() {
    ETags.check(null, OptionalLong.empty());
    ETags.check("\"7\"", OptionalLong.of(7));
    for (String seen : new String[] {"*", "\"7\""})
      assertThatThrownBy(() -> ETags.check(seen, OptionalLong.empty()))
          .isInstanceOf(StaleVersion.class);
  }
}
