package oneaisle.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import oneaisle.bench.http.RequestText;
import org.junit.jupiter.api.Test;

class LoopsTest {

  private static final int PER_SECOND = 200;
  private static final Duration STALL = Duration.ofMillis(1_000);

  @Test
  void a_stall_is_charged_to_everybody_who_would_have_come_in_it() throws IOException {
    try (StallingServer server = new StallingServer(100, STALL)) {
      Sample sample = OpenLoop.run(asking(server.port()), PER_SECOND, Duration.ofSeconds(2));
      assertThat(sample.succeeded()).isEqualTo(2L * PER_SECOND);
      assertThat(sample.errors()).isZero();
      // half of all requests were due while nobody was answered, evenly from its start to its end
      assertThat(sample.millis(60)).isGreaterThan(100);
      assertThat(sample.millis(99)).isGreaterThan(800);
    }
  }

  @Test
  void clients_that_wait_for_each_other_see_a_stall_once_each() throws IOException {
    try (StallingServer server = new StallingServer(100, STALL)) {
      Sample sample = ClosedLoop.run(asking(server.port()), 4, Duration.ofSeconds(2));
      assertThat(sample.errors()).isZero();
      assertThat(sample.succeeded()).isEqualTo(server.requests());
      assertThat(sample.millis(50)).isLessThan(500);
      assertThat(sample.millis(100)).isGreaterThan(800);
    }
  }

  @Test
  void so_many_requests_are_so_many() throws IOException {
    try (StallingServer server = new StallingServer(0, STALL)) {
      Sample sample = ClosedLoop.times(asking(server.port()), 16, 1_000);
      assertThat(sample.succeeded()).isEqualTo(1_000);
      assertThat(server.requests()).isEqualTo(1_000);
    }
  }

  @Test
  void an_answer_that_never_comes_is_an_error() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    Sample sample = ClosedLoop.times(asking(nobody), 2, 10);
    assertThat(sample.errors()).isEqualTo(10);
    assertThat(sample.succeeded()).isZero();
  }

  private static Traffic asking(int port) {
    return new Traffic() {
      @Override
      public int port() {
        return port;
      }

      @Override
      public ByteBuffer next() {
        return RequestText.get("/");
      }
    };
  }
}
