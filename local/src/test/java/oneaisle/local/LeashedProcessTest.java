package oneaisle.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashedProcessTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;

  @Test
  void a_child_dies_with_its_owner_even_when_the_owner_is_killed() throws IOException {
    Process owner =
        new ProcessBuilder(
                Jvm.executable(),
                "-cp",
                Jvm.classPath(),
                LeashHolder.class.getName(),
                folder.toString())
            .start();
    try (BufferedReader said = owner.inputReader()) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
      assertThat(child.info().command().orElse("")).endsWith("sleep");

      owner.destroyForcibly();

      await().atMost(SOON).until(() -> !child.isAlive());
    }
  }

  @Test
  void the_real_process_is_known_and_can_be_killed() {
    LeashedProcess process = start("sleep", "600");
    // for a moment it is still the shell, about to become the command
    await()
        .untilAsserted(
            () ->
                assertThat(
                        ProcessHandle.of(process.pid()).orElseThrow().info().command().orElse(""))
                    .endsWith("sleep"));

    process.kill();

    assertThat(process.awaitExit(SOON)).isTrue();
    assertThat(process.exitCode()).isEqualTo(137);
    assertThat(process.isAlive()).isFalse();
  }

  @Test
  void output_goes_to_the_log_and_the_exit_code_is_known() throws IOException {
    LeashedProcess process = start("sh", "-c", "echo out; echo err >&2; exit 7");
    assertThat(process.awaitExit(SOON)).isTrue();
    assertThat(process.exitCode()).isEqualTo(7);
    assertThat(Files.readAllLines(log())).containsExactly("out", "err");
  }

  @Test
  void a_process_that_does_not_listen_is_ended_all_the_same() {
    LeashedProcess process = start("sh", "-c", "trap '' TERM; while :; do sleep 1; done");
    process.end(Duration.ofMillis(200));
    assertThat(process.isAlive()).isFalse();
  }

  private LeashedProcess start(String... command) {
    return LeashedProcess.start(List.of(command), Map.of(), folder, log());
  }

  private Path log() {
    return folder.resolve("log.txt");
  }
}
