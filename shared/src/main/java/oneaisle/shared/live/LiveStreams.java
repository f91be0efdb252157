package oneaisle.shared.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Server-sent events. Each stream has a thread, which waits nearly all the time, so that a reader
 * who does not read holds up nobody else; and there are only so many of them.
 */
@ApplicationScoped
public class LiveStreams {

  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  @Resource private ManagedThreadFactory threads;

  private final int most;
  private final Semaphore free;
  private final Set<LiveStream<?>> open = ConcurrentHashMap.newKeySet();

  /** Makes the proxy only. */
  protected LiveStreams() {
    most = 0;
    free = new Semaphore(0);
  }

  /**
   * @param most streams at a time
   */
  @Inject
  public LiveStreams(
      @ConfigProperty(name = "oneaisle.live.streams.max", defaultValue = "200") int most) {
    this.most = most;
    free = new Semaphore(most);
  }

  /**
   * Tells a reader of changes until they go away.
   *
   * @param lastId the {@code Last-Event-ID} they sent; null where they are new
   * @throws TooManyStreams where as many are open as may be
   */
  public void open(SseEventSink sink, Sse sse, String lastId, LiveFeed<?> feed) {
    if (!free.tryAcquire()) throw new TooManyStreams(most);
    boolean started = false;
    try {
      LiveStream<?> stream = new LiveStream<>(sink, sse, lastId, feed, HEARTBEAT);
      open.add(stream);
      Thread thread = threads.newThread(() -> run(stream));
      thread.setDaemon(true);
      thread.setName("oneaisle-live-stream");
      thread.start();
      started = true;
    } finally {
      if (!started) free.release();
    }
  }

  private void run(LiveStream<?> stream) {
    try {
      stream.run();
    } finally {
      open.remove(stream);
      free.release();
    }
  }

  public int openNow() {
    return open.size();
  }

  @PreDestroy
  void end() {
    open.forEach(LiveStream::end);
  }
}
