package oneaisle.inventory.reservation.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import oneaisle.inventory.reservation.control.CommitReservation;
import oneaisle.inventory.reservation.control.ExtendReservation;
import oneaisle.inventory.reservation.control.FulfilReservation;
import oneaisle.inventory.reservation.control.MoveReservation;
import oneaisle.inventory.reservation.control.ReleaseReservation;
import oneaisle.inventory.reservation.control.Reservations;
import oneaisle.inventory.reservation.control.ReserveStock;
import oneaisle.inventory.reservation.control.ReserveStock.Reserved;
import oneaisle.inventory.reservation.entity.Reservation;
import oneaisle.shared.http.ETags;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** Claims on stock. Made by the order service, and by agents for the shoppers they help. */
@Path("/reservations")
@ApplicationScoped
@RolesAllowed({Role.SERVICE, Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReservationsResource {

  @Inject private ReserveStock reserveStock;
  @Inject private CommitReservation commitReservation;
  @Inject private ReleaseReservation releaseReservation;
  @Inject private FulfilReservation fulfilReservation;
  @Inject private ExtendReservation extendReservation;
  @Inject private MoveReservation moveReservation;
  @Inject private Reservations reservations;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;
  @Inject private Clock clock;

  @PUT
  @Path("/{id}")
  public Response reserve(@PathParam("id") UUID id, @NotNull @Valid ReservationRequest request) {
    return answer(reserveStock.reserve(id, request.draft()));
  }

  @GET
  @Path("/{id}")
  public Response read(@PathParam("id") UUID id) {
    return answer(
        view(reservations.find(id).orElseThrow(() -> new NotFound("reservation", id))),
        Response.Status.OK);
  }

  @POST
  @Path("/{id}/commit")
  public Response commit(@PathParam("id") UUID id) {
    return answer(view(commitReservation.commit(id)), Response.Status.OK);
  }

  @POST
  @Path("/{id}/extend")
  public Response extend(@PathParam("id") UUID id, @NotNull @Valid ExtendRequest request) {
    Duration hold = Duration.ofMinutes(request.holdMinutes());
    return answer(view(extendReservation.extend(id, hold)), Response.Status.OK);
  }

  @POST
  @Path("/{id}/move")
  public Response move(@PathParam("id") UUID id, @NotNull @Valid MoveRequest request) {
    return answer(moveReservation.move(id, request.reservationId(), request.location()));
  }

  /** Without lines, all that is open. */
  @POST
  @Path("/{id}/release")
  public Response release(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid PartRequest request) {
    var once = once(id, "release", idempotencyKey, request);
    var units = request.units(idempotencyKey);
    return answer(releaseReservation.release(id, units, once), Response.Status.OK);
  }

  /** Without lines, all that is open. */
  @POST
  @Path("/{id}/fulfil")
  public Response fulfil(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid PartRequest request) {
    var once = once(id, "fulfil", idempotencyKey, request);
    var units = request.units(idempotencyKey);
    String actor = current.get().subject();
    return answer(fulfilReservation.fulfil(id, units, actor, once), Response.Status.OK);
  }

  /** The first answer again where the key was there before; kept in the transaction of the work. */
  private Function<Supplier<Reservation>, ReservationView> once(
      UUID id, String action, String idempotencyKey, PartRequest part) {
    String route = "POST /reservations/" + id + "/" + action;
    IdempotencyKey key = IdempotencyKey.of(current.get().subject(), route, idempotencyKey);
    return work -> idempotency.within(key, part, ReservationView.class, () -> view(work.get()));
  }

  private Response answer(Reserved reserved) {
    return answer(
        view(reserved.reservation()),
        reserved.created() ? Response.Status.CREATED : Response.Status.OK);
  }

  private ReservationView view(Reservation reservation) {
    return ReservationView.from(reservation, clock.instant());
  }

  private static Response answer(ReservationView view, Response.Status status) {
    return Response.status(status)
        .header(HttpHeaders.ETAG, ETags.of(view.version()))
        .entity(view)
        .build();
  }
}
