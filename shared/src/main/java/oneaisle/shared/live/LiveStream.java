package oneaisle.shared.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import oneaisle.shared.json.Json;
import oneaisle.shared.live.RecentChanges.Change;

/**
 * One reader of changes.
 *
 * <p>Who is new, or was away for longer than changes are kept, or hears of a sweeping one, gets
 * {@code reset} (forget what you know), {@code state} as often as it takes, and {@code complete};
 * only the last has an id, so that a reader who is cut off in between does not believe to know
 * everything. From then on each {@code change} has one. After a time without a word a {@code
 * standing} says that there is nothing to tell, with an id that is still fresh when the reader
 * comes back; where nothing has changed elsewhere either, a comment keeps the connection open.
 */
final class LiveStream<K> {

  private static final Logger LOG = Logger.getLogger(LiveStream.class.getName());

  /** Changes within this time are told together, each thing once. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SseEventSink sink;
  private final Sse sse;
  private final String lastId;
  private final LiveFeed<K> feed;
  private final long heartbeatNanos;

  private RecentChanges<K> known;
  private long at;
  private long toldAt;
  private long saidAtNanos = System.nanoTime();
  private volatile boolean ending;

  /**
   * @param heartbeat the longest time in which the reader hears nothing, whatever changes elsewhere
   */
  LiveStream(SseEventSink sink, Sse sse, String lastId, LiveFeed<K> feed, Duration heartbeat) {
    this.sink = sink;
    this.sse = sse;
    this.lastId = lastId;
    this.feed = feed;
    heartbeatNanos = heartbeat.toNanos();
  }

  void run() {
    try (sink) {
      while (!sink.isClosed() && !ending && round()) TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      LOG.log(Level.FINE, "A stream has ended", e); // mostly, the reader has left
    }
  }

  void end() {
    ending = true;
  }

  /** False where the reader is too slow to be told everything in order. */
  private boolean round() throws InterruptedException, ExecutionException, TimeoutException {
    Optional<RecentChanges<K>> current = feed.changes();
    if (current.isEmpty()) {
      send(comment());
      TimeUnit.SECONDS.sleep(1);
      return true;
    }
    if (current.get() != known && !resumes(current.get()) && !tellsEverything(current.get()))
      return true;
    // before the changes: whatever it says that the reader has heard of is among them
    Object standing = quietNanos() >= heartbeatNanos ? feed.standing() : null;
    Optional<List<Change<K>>> changes = known.after(at);
    if (changes.isEmpty()) return false;
    tell(changes.get());
    if (standing != null && quietNanos() >= heartbeatNanos) stand(standing);
    known.await(at, Duration.ofNanos(heartbeatNanos - quietNanos()));
    return true;
  }

  private long quietNanos() {
    return System.nanoTime() - saidAtNanos;
  }

  private boolean resumes(RecentChanges<K> changes) {
    if (known != null) return false;
    OptionalLong number = changes.number(lastId);
    if (number.isEmpty() || changes.after(number.getAsLong()).isEmpty()) return false;
    known = changes;
    at = number.getAsLong();
    toldAt = at;
    return true;
  }

  /** False where there is nothing to rely on any more; then nothing is said. */
  private boolean tellsEverything(RecentChanges<K> changes)
      throws InterruptedException, ExecutionException, TimeoutException {
    long last = changes.last();
    Object standing = feed.standing();
    List<Object> pieces = new ArrayList<>();
    if (!feed.everything(pieces::add)) return false;
    known = changes;
    at = last;
    send(event("reset", null, standing));
    for (Object piece : pieces) send(event("state", null, piece));
    send(event("complete", changes.id(at), standing));
    toldAt = at;
    return true;
  }

  /** Of several changes of one thing only the last, since all would say the same. */
  private void tell(List<Change<K>> changes)
      throws InterruptedException, ExecutionException, TimeoutException {
    Map<K, Long> latest = new LinkedHashMap<>();
    for (Change<K> change : changes) {
      if (!feed.concerns(change.name())) continue;
      if (feed.isSweeping(change.name())) {
        tellsEverything(known); // these changes among it; where it cannot, they come up again
        return;
      }
      latest.remove(change.name());
      latest.put(change.name(), change.number());
    }
    for (Map.Entry<K, Long> change : latest.entrySet()) {
      send(event("change", known.id(change.getValue()), feed.now(change.getKey())));
      toldAt = change.getValue();
    }
    if (!changes.isEmpty()) at = changes.get(changes.size() - 1).number();
  }

  private void stand(Object standing)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (toldAt == at) {
      send(comment());
      return;
    }
    send(event("standing", known.id(at), standing));
    toldAt = at;
  }

  private OutboundSseEvent comment() {
    return sse.newEventBuilder().comment("alive").build();
  }

  private OutboundSseEvent event(String name, String id, Object data) {
    OutboundSseEvent.Builder event =
        sse.newEventBuilder()
            .name(name)
            .mediaType(MediaType.TEXT_PLAIN_TYPE)
            .data(String.class, new String(Json.bytes(data), UTF_8));
    return id == null ? event.build() : event.id(id).build();
  }

  private void send(OutboundSseEvent event)
      throws InterruptedException, ExecutionException, TimeoutException {
    sink.send(event).toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    saidAtNanos = System.nanoTime();
  }
}
