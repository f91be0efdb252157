package oneaisle.order.pickup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.pickup.control.ClaimPickup;
import oneaisle.order.pickup.control.ConfirmPutBack;
import oneaisle.order.pickup.control.FindPickups;
import oneaisle.order.pickup.control.HandOver;
import oneaisle.order.pickup.control.MarkReady;
import oneaisle.order.pickup.control.PickItem;
import oneaisle.order.pickup.control.ReportShortPick;
import oneaisle.order.pickup.control.StagePickup;
import oneaisle.order.pickup.control.TellPickupCode;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.shared.http.ETags;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** One pickup and what an associate does with it. */
@RequestScoped
@Path("/pickups/{id}")
@RolesAllowed({Role.ASSOCIATE, Role.MANAGER, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PickupsResource {

  @Inject private FindPickups findPickups;
  @Inject private ClaimPickup claimPickup;
  @Inject private PickItem pickItem;
  @Inject private ReportShortPick reportShortPick;
  @Inject private StagePickup stagePickup;
  @Inject private MarkReady markReady;
  @Inject private HandOver handOver;
  @Inject private ConfirmPutBack confirmPutBack;
  @Inject private TellPickupCode tellPickupCode;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;

  @GET
  @RolesAllowed({
    Role.ASSOCIATE,
    Role.MANAGER,
    Role.AGENT,
    Role.SUPERVISOR,
    Role.ADMIN,
    Role.SERVICE
  })
  public Response get(@PathParam("id") UUID id) {
    return answer(findPickups.find(id, reach()));
  }

  @POST
  @Path("/claim")
  public Response claim(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid ClaimRequest request) {
    boolean takeOver = Boolean.TRUE.equals(request.takeOver());
    return answer(claimPickup.claim(id, reach(), by(), takeOver, ifMatch));
  }

  /** Counting twice would be wrong, so a scanner that is not sure repeats with the same key. */
  @POST
  @Path("/pick")
  public Response pick(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid PickRequest request) {
    PickupView view =
        idempotency.once(
            IdempotencyKey.of(by(), "POST /pickups/" + id + "/pick", key),
            request,
            PickupView.class,
            () -> view(pickItem.pick(id, reach(), by(), request.scan(), ifMatch)));
    return Response.ok(view).build();
  }

  @POST
  @Path("/short")
  public Response reportShort(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid ShortPickRequest request) {
    return answer(reportShortPick.report(id, reach(), by(), request.lack(), ifMatch));
  }

  @POST
  @Path("/stage")
  public Response stage(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid StageRequest request) {
    return answer(stagePickup.stage(id, reach(), by(), request.bin(), ifMatch));
  }

  @POST
  @Path("/ready")
  public Response ready(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(markReady.ready(id, reach(), by(), ifMatch));
  }

  @POST
  @Path("/hand-over")
  public Response handOver(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid HandOverRequest request) {
    return answer(handOver.handOver(id, reach(), by(), request.code(), ifMatch));
  }

  @POST
  @Path("/put-back")
  public Response putBack(
      @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(confirmPutBack.putBack(id, reach(), by(), ifMatch));
  }

  @GET
  @Path("/code")
  @RolesAllowed(Role.SERVICE)
  public PickupCodeView code(@PathParam("id") UUID id) {
    return PickupCodeView.from(tellPickupCode.tell(id));
  }

  private Reach reach() {
    return Reach.of(current.get());
  }

  private String by() {
    return current.get().subject();
  }

  private PickupView view(Fulfilment pickup) {
    return PickupView.from(pickup, findPickups.attention(pickup));
  }

  private Response answer(Fulfilment pickup) {
    return Response.ok(view(pickup)).header(HttpHeaders.ETAG, ETags.of(pickup.version())).build();
  }
}
