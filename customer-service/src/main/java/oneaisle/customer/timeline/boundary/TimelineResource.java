package oneaisle.customer.timeline.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.profile.control.People;
import oneaisle.customer.profile.entity.Person;
import oneaisle.customer.timeline.control.Timeline;
import oneaisle.customer.timeline.entity.EntryKind;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.security.Caller;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** Everything that happened to a customer, newest first. */
@RequestScoped
@Path("/customers/{id}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SHOPPER, Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE})
public class TimelineResource {

  @Inject private People people;
  @Inject private Timeline timeline;
  @Inject private CurrentCaller current;

  @GET
  public Page<TimelineEntryView> page(
      @PathParam("id") UUID id,
      @QueryParam("kind") String kind,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    Caller caller = current.get();
    Person person = people.visibleTo(caller, id);
    int size = Cursor.limit(limit);
    var entries =
        timeline.page(
            person, kindOf(kind), People.isStaff(caller), Cursor.read(cursor, 2), size + 1);
    return Page.of(entries, size, TimelineEntryView::from, Timeline::after);
  }

  private static Optional<EntryKind> kindOf(String text) {
    if (text == null) return Optional.empty();
    return Optional.of(
        Arrays.stream(EntryKind.values())
            .filter(kind -> kind.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "?kind", "must be one of " + Arrays.toString(EntryKind.values()))));
  }
}
