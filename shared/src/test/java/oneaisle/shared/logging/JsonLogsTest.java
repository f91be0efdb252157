package oneaisle.shared.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class JsonLogsTest {

  private static final String SESSION = "org.eclipse.persistence.session.oneaisle";

  @Test
  void a_failure_that_is_thrown_as_well_is_not_logged_without_a_word() {
    assertThat(isNews(SESSION, "", new IllegalStateException())).isFalse();
    assertThat(isNews(SESSION, "The mapping is odd", null)).isTrue();
    assertThat(isNews(SESSION, "A read failed", new IllegalStateException())).isTrue();
    assertThat(isNews("oneaisle.shared.outbox.Relay", "", new IllegalStateException())).isTrue();
    assertThat(isNews(null, null, null)).isTrue();
  }

  private static boolean isNews(String logger, String message, Throwable thrown) {
    LogRecord line = new LogRecord(Level.WARNING, message);
    line.setLoggerName(logger);
    line.setThrown(thrown);
    return JsonLogs.isNews(line);
  }
}
