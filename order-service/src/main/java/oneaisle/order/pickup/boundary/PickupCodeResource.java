package oneaisle.order.pickup.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.pickup.control.ReplacePickupCode;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** A new pickup code for an order whose code is locked, lost or in the wrong hands. */
@RequestScoped
@Path("/orders/{id}/pickup-code")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PickupCodeResource {

  @Inject private ReplacePickupCode replacePickupCode;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;

  @POST
  @RolesAllowed({Role.MANAGER, Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE})
  public CodeReplacementView replace(
      @PathParam("id") UUID id,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam("Idempotency-Key") String key,
      @NotNull @Valid CodeReplacementRequest request) {
    String by = current.get().subject();
    Reach reach = Reach.of(current.get());
    if (dryRun)
      return view(id, replacePickupCode.replace(id, reach, by, request.reason(), true), true);
    return idempotency.once(
        IdempotencyKey.of(by, "POST /orders/" + id + "/pickup-code", key),
        request,
        CodeReplacementView.class,
        () -> view(id, replacePickupCode.replace(id, reach, by, request.reason(), false), false));
  }

  private static CodeReplacementView view(UUID orderId, Fulfilment pickup, boolean dryRun) {
    return new CodeReplacementView(orderId, pickup.id(), pickup.codeVersion(), dryRun);
  }
}
