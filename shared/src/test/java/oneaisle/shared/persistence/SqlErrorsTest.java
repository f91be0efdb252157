package oneaisle.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class SqlErrorsTest {

  @Test
  void a_database_that_is_away_is_known_through_whatever_the_pool_wraps_around_it() {
    SQLException link = new SQLException("Communications link failure", "08S01");
    SQLException pool =
        new SQLException("Error in allocating a connection. Cause: …", new RuntimeException(link));
    assertThat(SqlErrors.isUnreachable(link)).isTrue();
    assertThat(SqlErrors.isUnreachable(pool)).isTrue();
    assertThat(SqlErrors.isUnreachable(new DatabaseFailure("reading", pool))).isTrue();
    assertThat(SqlErrors.isUnreachable(new SQLException("around it", link))).isTrue();
  }

  @Test
  void a_commit_that_was_cut_off_is_known_without_the_driver_s_own_words() {
    var pool = new XAException("LocalTransactionException: Communications link failure");
    var commit = new TransactionalException("during commit", new SystemException());
    commit.getCause().initCause(pool);
    assertThat(SqlErrors.isUnreachable(commit)).isTrue();
  }

  @Test
  void what_a_statement_did_wrong_is_no_absence() {
    assertThat(SqlErrors.isUnreachable(new SQLException("no such column", "42S22", 1054)))
        .isFalse();
    assertThat(SqlErrors.isUnreachable(new IllegalStateException("nothing of the kind"))).isFalse();
    assertThat(SqlErrors.isConflict(new SQLException("deadlock", "40001", 1213))).isTrue();
  }
}
