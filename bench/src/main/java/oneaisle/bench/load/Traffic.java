package oneaisle.bench.load;

import java.nio.ByteBuffer;

/** What clients ask, request after request. Used by one thread. */
public interface Traffic {

  int port();

  /** The next request, ready to be sent. */
  ByteBuffer next();

  /** Whether the answer is one a client can work with. */
  default boolean succeeds(int status) {
    return status == 200;
  }
}
