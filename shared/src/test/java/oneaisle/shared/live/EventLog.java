package oneaisle.shared.live;

import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/** A reader that writes down every event, without a server in between. */
final class EventLog implements SseEventSink, Sse {

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private volatile boolean closed;

  List<Event> events() {
    return events;
  }

  List<String> names() {
    return events.stream().map(Event::getName).toList();
  }

  List<String> ids() {
    return events.stream().map(Event::getId).filter(Objects::nonNull).toList();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public CompletionStage<?> send(OutboundSseEvent event) {
    events.add((Event) event);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void close() {
    closed = true;
  }

  @Override
  public OutboundSseEvent.Builder newEventBuilder() {
    return new Event();
  }

  @Override
  public SseBroadcaster newBroadcaster() {
    throw new UnsupportedOperationException();
  }

  /** One event, and its builder: nobody builds two. */
  static final class Event implements OutboundSseEvent, OutboundSseEvent.Builder {

    private String id;
    private String name;
    private String comment;
    private Object data;

    @Override
    public Builder id(String id) {
      this.id = id;
      return this;
    }

    @Override
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    @Override
    public Builder comment(String comment) {
      this.comment = comment;
      return this;
    }

    @Override
    public Builder data(Object data) {
      this.data = data;
      return this;
    }

    @Override
    @SuppressWarnings("rawtypes") // of the interface
    public Builder data(Class type, Object data) {
      return data(data);
    }

    @Override
    @SuppressWarnings("rawtypes") // of the interface
    public Builder data(GenericType type, Object data) {
      return data(data);
    }

    @Override
    public Builder mediaType(MediaType mediaType) {
      return this;
    }

    @Override
    public Builder reconnectDelay(long milliseconds) {
      return this;
    }

    @Override
    public OutboundSseEvent build() {
      return this;
    }

    @Override
    public String getId() {
      return id;
    }

    @Override
    public String getName() {
      return name;
    }

    @Override
    public String getComment() {
      return comment;
    }

    @Override
    public Object getData() {
      return data;
    }

    @Override
    public Class<?> getType() {
      return String.class;
    }

    @Override
    public Type getGenericType() {
      return String.class;
    }

    @Override
    public MediaType getMediaType() {
      return MediaType.TEXT_PLAIN_TYPE;
    }

    @Override
    public long getReconnectDelay() {
      return RECONNECT_NOT_SET;
    }

    @Override
    public boolean isReconnectDelaySet() {
      return false;
    }
  }
}
