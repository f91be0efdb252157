package oneaisle.inventory.availability.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import oneaisle.inventory.availability.control.WatchLevels;
import oneaisle.inventory.availability.control.WatchLevels.Watch;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.shared.live.LiveFeed;
import oneaisle.shared.live.LiveStreams;
import oneaisle.shared.live.RecentChanges;
import oneaisle.shared.problem.InvalidInput;

/** Availability as it changes. Public, like availability itself. */
@Path("/availability/stream")
@ApplicationScoped
public class AvailabilityStreamResource {

  @Inject private LiveStreams streams;
  @Inject private WatchLevels watchLevels;

  @GET
  @PermitAll
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void watch(
      @QueryParam("sku") String sku,
      @QueryParam("location") String location,
      @QueryParam("channel") String channel,
      @HeaderParam("Last-Event-ID") String lastId,
      @Context SseEventSink sink,
      @Context Sse sse) {
    if (sku == null && location == null)
      throw new InvalidInput("?sku", "is needed, or location, or both");
    Watch watch =
        new Watch(
            Choices.code("?sku", sku),
            Choices.code("?location", location),
            Choices.channel(channel));
    watchLevels.requireKnown(watch);
    streams.open(sink, sse, lastId, new Feed(watchLevels, watch));
  }

  private record Feed(WatchLevels levels, Watch watch) implements LiveFeed<StockKey> {

    @Override
    public Optional<RecentChanges<StockKey>> changes() {
      return levels.changes();
    }

    @Override
    public boolean concerns(StockKey key) {
      return levels.concerns(watch, key);
    }

    @Override
    public boolean isSweeping(StockKey key) {
      return WatchLevels.isAllOf(key);
    }

    @Override
    public boolean everything(Consumer<Object> piece) {
      Instant asOf = levels.asOf();
      return levels.everything(
          watch,
          some ->
              piece.accept(
                  new State(some.stream().map(level -> LevelView.from(level, asOf)).toList())));
    }

    @Override
    public Object now(StockKey key) {
      return LevelView.from(levels.now(watch, key), levels.asOf());
    }

    @Override
    public Object standing() {
      return new Standing(levels.asOf());
    }
  }

  /** Some of all that can be told now. */
  public record State(List<LevelView> items) {}

  /** Until when the reader knows everything. */
  public record Standing(Instant asOf) {}
}
