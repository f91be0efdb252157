package oneaisle.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InvariantTest {

  @Test
  void every_invariant_names_its_schema_and_says_a_sentence() {
    List<Invariant> all = Invariant.all();
    assertThat(all).isNotEmpty();
    for (Invariant invariant : all) {
      assertThat(MariaDb.SCHEMAS).contains(invariant.schema());
      assertThat(invariant.sentence()).isNotBlank().doesNotEndWith(".");
      assertThat(invariant.countSql()).startsWith("SELECT ");
      assertThat(invariant.violationsSql()).startsWith("SELECT ");
    }
  }
}
