package oneaisle.inventory.count.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.UUID;
import oneaisle.inventory.count.control.CancelCount;
import oneaisle.inventory.count.control.CountUnits;
import oneaisle.inventory.count.control.Counts;
import oneaisle.inventory.count.control.OpenCount;
import oneaisle.inventory.count.control.OpenCount.Opened;
import oneaisle.inventory.count.control.PostCount;
import oneaisle.inventory.count.entity.CountState;
import oneaisle.inventory.count.entity.StockCount;
import oneaisle.inventory.item.entity.Sku;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.shared.http.ETags;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** Counting tasks. Store staff see and do those of their own locations. */
@Path("/counts")
@RequestScoped
@RolesAllowed({Role.ASSOCIATE, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CountsResource {

  @Inject private Counts counts;
  @Inject private LocationMap locations;
  @Inject private OpenCount openCount;
  @Inject private CountUnits countUnits;
  @Inject private PostCount postCount;
  @Inject private CancelCount cancelCount;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;

  /** What is kept for a repeated request: the answer, and whether the count was new. */
  record Opening(CountView view, boolean created) {

    static Opening from(Opened opened) {
      return new Opening(CountView.from(opened.count()), opened.created());
    }
  }

  @POST
  public Response open(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid CountRequest request,
      @Context UriInfo uri) {
    requireWorksAt(request.location());
    String by = current.get().subject();
    Opening opened =
        idempotency.once(
            IdempotencyKey.of(by, "POST /counts", idempotencyKey),
            request,
            Opening.class,
            () ->
                Opening.from(
                    openCount.open(
                        request.location(),
                        request.distinctSkus(),
                        request.chosenCause(),
                        request.reference(),
                        by)));
    CountView view = opened.view();
    if (!opened.created()) return answer(view);
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .header(HttpHeaders.ETAG, ETags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  public Page<CountSummaryView> list(
      @QueryParam("location") @NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE)
          String location,
      @QueryParam("state") String state,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    requireWorksAt(location);
    locations.require(location);
    int size = Cursor.limit(limit);
    UUID before = Cursor.read(cursor, 1).map(last -> last.uuid(0)).orElse(null);
    return Page.of(
        counts.of(location, state(state), before, size + 1),
        size,
        CountSummaryView::from,
        last -> Cursor.after(last.id()));
  }

  @GET
  @Path("/{id}")
  public Response read(@PathParam("id") UUID id) {
    return answer(CountView.from(visible(id)));
  }

  /** Needs a key: sent twice, the second would be taken for a recount that agrees. */
  @POST
  @Path("/{id}/lines")
  public Response count(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid CountedRequest request) {
    visible(id);
    if (idempotencyKey == null) throw new InvalidInput("Idempotency-Key", "is required");
    String by = current.get().subject();
    CountView view =
        idempotency.once(
            IdempotencyKey.of(by, "POST /counts/" + id + "/lines", idempotencyKey),
            request,
            CountView.class,
            () -> CountView.from(countUnits.count(id, request.units(), request.countedAt(), by)));
    return answer(view);
  }

  @POST
  @Path("/{id}/post")
  public Response post(@PathParam("id") UUID id) {
    visible(id);
    return answer(CountView.from(postCount.post(id, current.get().subject())));
  }

  @POST
  @Path("/{id}/cancel")
  public Response cancel(@PathParam("id") UUID id) {
    visible(id);
    return answer(CountView.from(cancelCount.cancel(id, current.get().subject())));
  }

  private StockCount visible(UUID id) {
    return counts
        .find(id)
        .filter(count -> current.get().worksAt(count.location()))
        .orElseThrow(() -> new NotFound("count", id));
  }

  private void requireWorksAt(String location) {
    if (!current.get().worksAt(location)) throw new NotFound("location", location);
  }

  private static CountState state(String name) {
    if (name == null) return null;
    return Arrays.stream(CountState.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "?state", "must be one of " + Arrays.toString(CountState.values())));
  }

  private static Response answer(CountView view) {
    return Response.ok().header(HttpHeaders.ETAG, ETags.of(view.version())).entity(view).build();
  }
}
