package oneaisle.shared.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a body beyond 256 KB, also one that does not say its length. */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class BodyLimit implements ContainerRequestFilter {

  static final int BYTES = 256 * 1024;

  @Context private ResourceInfo matched;

  @Override
  public void filter(ContainerRequestContext request) {
    if (matched.getResourceMethod() == null
        || matched.getResourceMethod().isAnnotationPresent(LargeBody.class)) return;
    if (request.getLength() > BYTES) throw new BodyTooLarge();
    if (request.hasEntity()) request.setEntityStream(new Limited(request.getEntityStream()));
  }

  private static final class Limited extends FilterInputStream {
    private int left = BYTES;

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) count(1);
      return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) count(read);
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) throw new BodyTooLarge();
    }
  }
}
