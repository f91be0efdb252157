package oneaisle.bench.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Requests as bytes, made before they are timed. */
public final class RequestText {

  private RequestText() {}

  public static ByteBuffer get(String path) {
    return bytes(
        "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n");
  }

  /**
   * @param token the caller's, or null for nobody
   */
  public static ByteBuffer send(String method, String path, String token, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder(1_600);
    text.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    text.append("Accept: application/json\r\nContent-Type: application/json\r\n");
    if (token != null) {
      text.append("Authorization: Bearer ").append(token).append("\r\n");
    }
    text.append("Content-Length: ").append(body.length).append("\r\n\r\n").append(json);
    return bytes(text.toString());
  }

  private static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
