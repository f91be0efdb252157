package oneaisle.order.pickup.boundary;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.catalogue.control.FindStore;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.OrderNumber;
import oneaisle.order.pickup.control.FindPickups;
import oneaisle.order.pickup.control.HandOver;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.FulfilmentState;
import oneaisle.order.pickup.entity.WrongPickupCode;
import oneaisle.shared.http.ETags;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** The pickups of a store: its queue, its put-back tasks, and the counter. */
@RequestScoped
@Path("/stores/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StorePickupsResource {

  @Inject private FindStore findStore;
  @Inject private FindPickups findPickups;
  @Inject private HandOver handOver;
  @Inject private CurrentCaller current;

  @GET
  @Path("/pickups")
  @RolesAllowed({
    Role.ASSOCIATE,
    Role.MANAGER,
    Role.AGENT,
    Role.SUPERVISOR,
    Role.ADMIN,
    Role.SERVICE
  })
  public Page<PickupView> pickups(
      @PathParam("code") String code,
      @QueryParam("state") String state,
      @QueryParam("putBack") @DefaultValue("false") boolean putBack,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    requireStore(code);
    int size = Cursor.limit(limit);
    Optional<Cursor> after = Cursor.read(cursor, 2);
    List<Fulfilment> pickups =
        putBack
            ? findPickups.toPutBack(code, after, size + 1)
            : findPickups.queue(code, state(state), after, size + 1);
    Map<UUID, List<Attention>> attention = findPickups.attention(pickups);
    return Page.of(
        pickups,
        size,
        pickup -> PickupView.from(pickup, attention.getOrDefault(pickup.orderId(), List.of())),
        pickup -> Cursor.after(pickup.promisedReadyAt(), pickup.id()));
  }

  @POST
  @Path("/hand-overs")
  @RolesAllowed({Role.ASSOCIATE, Role.MANAGER, Role.ADMIN})
  public Response handOver(
      @PathParam("code") String code, @NotNull @Valid CounterHandOverRequest request) {
    Reach reach = requireStore(code);
    String number = number(request.orderNumber());
    Fulfilment pickup =
        handOver.handOver(code, number, reach, current.get().subject(), request.code());
    return Response.ok(PickupView.from(pickup, findPickups.attention(pickup)))
        .header(HttpHeaders.ETAG, ETags.of(pickup.version()))
        .build();
  }

  private Reach requireStore(String code) {
    Reach reach = Reach.of(current.get());
    if (!reach.covers(code)) throw new NotFound("store", code);
    findStore.require(code);
    return reach;
  }

  /** A number that cannot be one is answered like a number that is none. */
  private static String number(String typed) {
    try {
      return OrderNumber.read(typed);
    } catch (IllegalArgumentException notANumber) {
      throw new WrongPickupCode();
    }
  }

  private static FulfilmentState state(String state) {
    if (state == null) return null;
    try {
      return FulfilmentState.valueOf(state.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("?state", "must be one of " + List.of(FulfilmentState.values()));
    }
  }
}
