package oneaisle.bench.http;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Finds the end of one HTTP/1.1 response and keeps its status; the body is only counted off. Takes
 * the bytes as they come, in any pieces.
 */
public final class ResponseReader {

  private enum State {
    STATUS,
    HEADERS,
    BODY,
    CHUNK_SIZE,
    CHUNK,
    TRAILERS,
    DONE
  }

  private static final int LONGEST_LINE = 16 * 1024;
  private static final int CRLF = 2;

  private final byte[] line = new byte[LONGEST_LINE];
  private int length;
  private State state = State.STATUS;
  private int status;
  private long remaining;
  private boolean chunked;
  private boolean sized;
  private boolean closes;

  /** Ready for the next response. */
  public void reset() {
    state = State.STATUS;
    length = 0;
    status = 0;
    remaining = 0;
    chunked = false;
    sized = false;
    closes = false;
  }

  /** True when the response is complete. */
  public boolean accept(ByteBuffer bytes) throws ProtocolException {
    while (bytes.hasRemaining() && state != State.DONE) {
      if (state == State.BODY || state == State.CHUNK) {
        skip(bytes);
      } else if (endsLine(bytes)) {
        take();
        length = 0;
      }
    }
    return state == State.DONE;
  }

  public int status() {
    return status;
  }

  /** The server will take no further request on this connection. */
  public boolean closes() {
    return closes;
  }

  private void skip(ByteBuffer bytes) {
    int skipped = (int) Math.min(remaining, bytes.remaining());
    bytes.position(bytes.position() + skipped);
    remaining -= skipped;
    if (remaining == 0) {
      state = state == State.BODY ? State.DONE : State.CHUNK_SIZE;
    }
  }

  private boolean endsLine(ByteBuffer bytes) throws ProtocolException {
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      if (next == '\n') {
        if (length > 0 && line[length - 1] == '\r') {
          length--;
        }
        return true;
      }
      if (length == LONGEST_LINE) {
        throw new ProtocolException("a header line without end");
      }
      line[length++] = next;
    }
    return false;
  }

  private void take() throws ProtocolException {
    switch (state) {
      case STATUS -> readStatus();
      case HEADERS -> readHeader();
      case CHUNK_SIZE -> readChunkSize();
      case TRAILERS -> {
        if (length == 0) {
          state = State.DONE;
        }
      }
      default -> throw new IllegalStateException(state.name());
    }
  }

  private void readStatus() throws ProtocolException {
    String text = text();
    if (!text.startsWith("HTTP/1.1 ") || text.length() < 12) {
      throw new ProtocolException("not an HTTP/1.1 answer: " + text);
    }
    status = Integer.parseInt(text.substring(9, 12));
    state = State.HEADERS;
  }

  private void readHeader() throws ProtocolException {
    if (length == 0) {
      endHeaders();
      return;
    }
    int first = line[0] | 0x20;
    if (first != 'c' && first != 't') {
      return; // none of the three that matter
    }
    String header = text().toLowerCase(Locale.ROOT);
    if (header.startsWith("content-length:")) {
      remaining = Long.parseLong(header.substring(15).strip());
      sized = true;
    } else if (header.startsWith("transfer-encoding:")) {
      chunked = header.endsWith("chunked");
    } else if (header.startsWith("connection:")) {
      closes = header.endsWith("close");
    }
  }

  private void endHeaders() throws ProtocolException {
    if (status == 100) {
      reset();
    } else if (chunked) {
      state = State.CHUNK_SIZE;
    } else if (status == 204 || status == 304 || sized && remaining == 0) {
      state = State.DONE;
    } else if (sized) {
      state = State.BODY;
    } else {
      throw new ProtocolException("an answer of unknown length, status " + status);
    }
  }

  private void readChunkSize() {
    String size = text();
    int extension = size.indexOf(';');
    long bytes = Long.parseLong(extension < 0 ? size : size.substring(0, extension), 16);
    if (bytes == 0) {
      state = State.TRAILERS;
    } else {
      remaining = bytes + CRLF;
      state = State.CHUNK;
    }
  }

  private String text() {
    return new String(line, 0, length, StandardCharsets.ISO_8859_1);
  }
}
