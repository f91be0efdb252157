package oneaisle.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayaraMicroIT {

  @TempDir Path folder;

  @Test
  void an_application_answers_at_the_root_and_comes_back_after_a_kill() throws Exception {
    PayaraMicro server =
        new PayaraMicro(
            new PayaraMicro.Settings(
                "tiny",
                Path.of(System.getenv("MICRO_JAR")),
                tinyWar(),
                folder.resolve("run"),
                folder.resolve("tiny.log"),
                Ports.free(),
                200,
                Map.of(),
                List.of()));
    try (server) {
      server.start();
      assertThat(read(server)).isEqualTo("hello");

      long pid = server.pid();
      server.kill();
      assertThat(ProcessHandle.of(pid)).isEmpty();
      server.start();

      assertThat(server.pid()).isNotEqualTo(pid);
      assertThat(read(server)).isEqualTo("hello");
    }
    assertThat(server.isRunning()).isFalse();
  }

  private Path tinyWar() throws IOException {
    Path war = folder.resolve("tiny.war");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
      zip.putNextEntry(new ZipEntry("hello.txt"));
      zip.write("hello".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return war;
  }

  private static String read(PayaraMicro server) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/hello.txt")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
