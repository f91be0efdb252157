package oneaisle.shared.deadletter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** The admin's view of messages that could not be taken. */
@RequestScoped
@Path("/dead-letters")
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class DeadLettersResource {

  @Inject private DeadLetters deadLetters;
  @Inject private ReplayDeadLetter replayDeadLetter;
  @Inject private DiscardDeadLetter discardDeadLetter;
  @Inject private CurrentCaller current;

  /** Newest first; {@code waiting=false} shows those replayed or discarded as well. */
  @GET
  public Page<DeadLetter> list(
      @QueryParam("waiting") @DefaultValue("true") boolean waiting,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    int size = Cursor.limit(limit);
    Optional<UUID> after = Cursor.read(cursor, 1).map(read -> read.uuid(0));
    return Page.of(
        deadLetters.list(after, waiting, size + 1),
        size,
        Function.identity(),
        letter -> Cursor.after(letter.id()));
  }

  /**
   * Gives the message to its consumer once more: 204 when it was taken, 422 when it still fails,
   * 409 when it was discarded.
   */
  @POST
  @Path("/{id}/replay")
  public void replay(@PathParam("id") UUID id) {
    replayDeadLetter.replay(id);
  }

  /** Closes a message that can never be taken; the same again answers the same. */
  @POST
  @Path("/{id}/discard")
  @Consumes(MediaType.APPLICATION_JSON)
  public DeadLetter discard(@PathParam("id") UUID id, @NotNull @Valid DiscardReason why) {
    return discardDeadLetter.discard(id, why.reason(), current.get().subject());
  }
}
