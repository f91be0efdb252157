package oneaisle.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import oneaisle.shared.persistence.DatabaseFailure;
import oneaisle.shared.persistence.SqlErrors;
import org.junit.jupiter.api.Test;

class RefusalTest {

  private static final class InsufficientStock extends Refusal {
    InsufficientStock() {
      super(Kind.RULE, "Two lines are short.");
      with("shortLines", List.of("A", "B"));
    }
  }

  @Test
  void its_name_is_its_type_and_title() {
    Refusal refusal = new InsufficientStock();
    assertThat(refusal.type()).isEqualTo("/problems/insufficient-stock");
    assertThat(refusal.title()).isEqualTo("Insufficient stock");
    assertThat(refusal.kind().status()).isEqualTo(422);
    assertThat(refusal.details()).containsEntry("shortLines", List.of("A", "B"));
  }

  @Test
  void is_found_inside_what_the_container_wraps_around_it() {
    Refusal refusal = new InsufficientStock();
    assertThat(ProblemMapper.refusalIn(new RuntimeException(new IllegalStateException(refusal))))
        .isSameAs(refusal);
    assertThat(ProblemMapper.refusalIn(new RuntimeException())).isNull();
  }

  @Test
  void database_errors_are_told_apart_by_their_code() {
    assertThat(SqlErrors.isConflict(wrapped(1213, "40001"))).isTrue();
    assertThat(SqlErrors.isConflict(wrapped(1205, "HY000"))).isTrue();
    assertThat(SqlErrors.isConflict(wrapped(1062, "23000"))).isFalse();
    assertThat(SqlErrors.isDuplicateKey(wrapped(1062, "23000"))).isTrue();
    assertThat(SqlErrors.isCheckViolated(wrapped(4025, "23000"))).isTrue();
    assertThat(SqlErrors.isUnreachable(wrapped(0, "08S01"))).isTrue();
    assertThat(SqlErrors.isUnreachable(wrapped(1062, "23000"))).isFalse();
  }

  private static RuntimeException wrapped(int code, String state) {
    return new IllegalStateException(
        new DatabaseFailure("testing", new SQLException("no", state, code)));
  }
}
