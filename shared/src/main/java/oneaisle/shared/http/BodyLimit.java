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
import java.lang.reflect.Method;

/** Refuses a body beyond 256 KB, or what its route says, also one that does not say its length. */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class BodyLimit implements ContainerRequestFilter {

  private static final int KILOBYTES = 256;

  @Context private ResourceInfo matched;

  @Override
  public void filter(ContainerRequestContext request) {
    Method method = matched.getResourceMethod();
    if (method == null || method.isAnnotationPresent(LargeBody.class)) return;
    BodyUpTo own = method.getAnnotation(BodyUpTo.class);
    int kilobytes = own == null ? KILOBYTES : own.kilobytes();
    if (request.getLength() > kilobytes * 1024) throw new BodyTooLarge(kilobytes);
    if (request.hasEntity())
      request.setEntityStream(new Limited(request.getEntityStream(), kilobytes));
  }

  private static final class Limited extends FilterInputStream {
    private final int kilobytes;
    private int left;

    Limited(InputStream in, int kilobytes) {
      super(in);
      this.kilobytes = kilobytes;
      left = kilobytes * 1024;
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
      if (left < 0) throw new BodyTooLarge(kilobytes);
    }
  }
}
