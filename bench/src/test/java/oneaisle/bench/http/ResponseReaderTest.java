package oneaisle.bench.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {

  private static final String SIZED =
      "HTTP/1.1 201 Created\r\nServer: x\r\nContent-Length: 5\r\n\r\nhello";
  private static final String CHUNKED =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1a;x=y\r\nabcdefghijklmnopqrstuvwxyz\r\n0\r\n\r\n";

  private final ResponseReader reader = new ResponseReader();

  @Test
  void a_response_is_complete_with_its_last_byte_in_whatever_pieces_it_comes() throws Exception {
    for (String text : new String[] {SIZED, CHUNKED}) {
      for (int piece = 1; piece <= text.length(); piece++) {
        reader.reset();
        for (int from = 0; from < text.length(); from += piece) {
          int to = Math.min(text.length(), from + piece);
          assertThat(reader.accept(bytes(text.substring(from, to))))
              .as("%d of %s", to, text)
              .isEqualTo(to == text.length());
        }
        assertThat(reader.status()).isEqualTo(text.equals(SIZED) ? 201 : 200);
      }
    }
  }

  @Test
  void an_answer_without_a_body_ends_with_its_headers() throws Exception {
    assertThat(reader.accept(bytes("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\n\r\n"))).isTrue();
    assertThat(reader.closes()).isFalse();
  }

  @Test
  void a_server_says_when_it_hangs_up() throws Exception {
    assertThat(
            reader.accept(
                bytes("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")))
        .isTrue();
    assertThat(reader.closes()).isTrue();
  }

  @Test
  void what_is_no_http_is_no_answer() {
    assertThatThrownBy(() -> reader.accept(bytes("SSH-2.0-x\r\n")))
        .isInstanceOf(ProtocolException.class);
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
