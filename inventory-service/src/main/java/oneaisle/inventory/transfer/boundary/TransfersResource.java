package oneaisle.inventory.transfer.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import oneaisle.inventory.item.entity.Sku;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.transfer.control.CancelTransfer;
import oneaisle.inventory.transfer.control.ExpectTransfer;
import oneaisle.inventory.transfer.control.PickTransfer;
import oneaisle.inventory.transfer.control.ReceiveTransfer;
import oneaisle.inventory.transfer.control.ReceiveTransfer.Receipt;
import oneaisle.inventory.transfer.control.RequestTransfer;
import oneaisle.inventory.transfer.control.RequestTransfer.Wish;
import oneaisle.inventory.transfer.control.ShipTransfer;
import oneaisle.inventory.transfer.control.Transfers;
import oneaisle.inventory.transfer.control.Transfers.Direction;
import oneaisle.inventory.transfer.entity.Transfer;
import oneaisle.inventory.transfer.entity.TransferState;
import oneaisle.shared.http.ETags;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/**
 * Stock on its way. Staff of both ends see a transfer and may ask for it or call it off; the source
 * picks and ships, the destination receives.
 */
@Path("/transfers")
@RequestScoped
@RolesAllowed({Role.ASSOCIATE, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TransfersResource {

  @Inject private Transfers transfers;
  @Inject private LocationMap locations;
  @Inject private RequestTransfer requestTransfer;
  @Inject private PickTransfer pickTransfer;
  @Inject private ShipTransfer shipTransfer;
  @Inject private ExpectTransfer expectTransfer;
  @Inject private ReceiveTransfer receiveTransfer;
  @Inject private CancelTransfer cancelTransfer;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;
  @Inject private Clock clock;

  @POST
  public Response request(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid TransferRequest request,
      @Context UriInfo uri) {
    Wish wish = request.wish();
    if (!worksAt(wish.source()) && !worksAt(wish.destination()))
      throw new NotFound("location", wish.source());
    TransferView view =
        once("POST /transfers", idempotencyKey, request, () -> requestTransfer.request(wish, by()));
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .header(HttpHeaders.ETAG, ETags.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  public Page<TransferSummaryView> list(
      @QueryParam("location") @NotNull @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE)
          String location,
      @QueryParam("direction") String direction,
      @QueryParam("state") String state,
      @QueryParam("overdue") @DefaultValue("false") boolean overdue,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    if (!worksAt(location)) throw new NotFound("location", location);
    locations.require(location);
    int size = Cursor.limit(limit);
    UUID before = Cursor.read(cursor, 1).map(last -> last.uuid(0)).orElse(null);
    Direction way =
        direction == null ? Direction.IN : one(Direction.class, "?direction", direction);
    Set<TransferState> wanted =
        state == null
            ? EnumSet.allOf(TransferState.class)
            : EnumSet.of(one(TransferState.class, "?state", state));
    if (overdue) wanted.removeIf(one -> !one.isOpen());
    return Page.of(
        transfers.of(location, way, wanted, overdue ? clock.instant() : null, before, size + 1),
        size,
        TransferSummaryView::from,
        last -> Cursor.after(last.id()));
  }

  @GET
  @Path("/{id}")
  public Response read(@PathParam("id") UUID id) {
    return answer(TransferView.from(visible(id)));
  }

  @POST
  @Path("/{id}/pick")
  public Response pick(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid TransferPickRequest request) {
    requireWorksAt(id, visible(id).source());
    return answer(
        once(
            "POST /transfers/" + id + "/pick",
            idempotencyKey,
            request,
            () -> pickTransfer.pick(id, request.units(), by())));
  }

  @POST
  @Path("/{id}/ship")
  public Response ship(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid TransferShipRequest request) {
    requireWorksAt(id, visible(id).source());
    return answer(
        once(
            "POST /transfers/" + id + "/ship",
            idempotencyKey,
            request,
            () -> shipTransfer.ship(id, request.expectedAt(), by())));
  }

  /** Staff of either end, until it is closed; the same again answers the same. */
  @POST
  @Path("/{id}/expect")
  public Response expect(@PathParam("id") UUID id, @NotNull @Valid TransferExpectRequest request) {
    visible(id);
    return answer(TransferView.from(expectTransfer.expect(id, request.expectedAt())));
  }

  @POST
  @Path("/{id}/receive")
  public Response receive(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid TransferReceiveRequest request) {
    requireWorksAt(id, visible(id).destination());
    Receipt receipt = request.receipt(idempotencyKey);
    return answer(
        once(
            "POST /transfers/" + id + "/receive",
            idempotencyKey,
            request,
            () -> receiveTransfer.receive(id, receipt, by())));
  }

  @POST
  @Path("/{id}/cancel")
  public Response cancel(@PathParam("id") UUID id, @NotNull @Valid TransferCancelRequest request) {
    visible(id);
    return answer(TransferView.from(cancelTransfer.cancel(id, request.reason(), by())));
  }

  private TransferView once(String route, String key, Record request, Supplier<Transfer> work) {
    return idempotency.once(
        IdempotencyKey.of(by(), route, key),
        request,
        TransferView.class,
        () -> TransferView.from(work.get()));
  }

  private Transfer visible(UUID id) {
    return transfers
        .find(id)
        .filter(transfer -> worksAt(transfer.source()) || worksAt(transfer.destination()))
        .orElseThrow(() -> new NotFound("transfer", id));
  }

  /** The other end sees the transfer, but not this step of it. */
  private void requireWorksAt(UUID id, String location) {
    if (!worksAt(location)) throw new NotFound("transfer of yours", id);
  }

  private boolean worksAt(String location) {
    return current.get().worksAt(location);
  }

  private String by() {
    return current.get().subject();
  }

  private static <T extends Enum<T>> T one(Class<T> type, String parameter, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    parameter, "must be one of " + Arrays.toString(type.getEnumConstants())));
  }

  private static Response answer(TransferView view) {
    return Response.ok().header(HttpHeaders.ETAG, ETags.of(view.version())).entity(view).build();
  }
}
