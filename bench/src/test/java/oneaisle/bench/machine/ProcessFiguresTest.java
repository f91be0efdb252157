package oneaisle.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessFiguresTest {

  @Test
  void processor_time_is_user_and_system_whatever_the_process_is_called() {
    String stat =
        "42 (a ) b) S 1 42 42 0 -1 4194560 1 2 3 4 150 50 7 8 20 0 31 0 999 1 2 3 4 5 6 7";
    assertThat(ProcessFigures.cpuSeconds(stat)).isEqualTo(2.0);
  }

  @Test
  void memory_is_in_megabytes() {
    assertThat(
            ProcessFigures.megabytes(
                List.of("VmHWM:\t 4096000 kB", "VmRSS:\t  2048000 kB"), "VmRSS:"))
        .isEqualTo(2_000);
  }

  @Test
  void compiling_is_a_part_of_what_this_process_has_used() {
    long self = ProcessHandle.current().pid();
    assertThat(ProcessFigures.compilerSeconds(self))
        .isPositive()
        .isLessThanOrEqualTo(ProcessFigures.of(self).cpuSeconds());
  }

  @Test
  void a_process_that_is_gone_uses_nothing() {
    assertThat(ProcessFigures.of(Long.MAX_VALUE)).isEqualTo(ProcessFigures.NONE);
    assertThat(ProcessFigures.compilerSeconds(Long.MAX_VALUE)).isZero();
  }
}
