package oneaisle.inventory.alert.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import oneaisle.inventory.alert.control.Alerts;
import oneaisle.inventory.alert.control.DropAlert;
import oneaisle.inventory.alert.control.SetAlert;
import oneaisle.inventory.alert.entity.Alert;
import oneaisle.shared.http.ETags;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** Back-in-stock alerts; every shopper has their own and sees no other. */
@Path("/alerts")
@RequestScoped
@RolesAllowed(Role.SHOPPER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AlertsResource {

  @Inject private SetAlert setAlert;
  @Inject private DropAlert dropAlert;
  @Inject private Alerts alerts;
  @Inject private CurrentCaller current;

  @PUT
  @Path("/{id}")
  public Response put(@PathParam("id") UUID id, @NotNull @Valid AlertRequest request) {
    var asked = setAlert.set(id, customer(id), request.sku(), request.where());
    return answer(asked.alert(), asked.created() ? Response.Status.CREATED : Response.Status.OK);
  }

  @GET
  @Path("/{id}")
  public Response read(@PathParam("id") UUID id) {
    UUID customer = customer(id);
    return alerts
        .find(id)
        .filter(alert -> alert.customerId().equals(customer))
        .map(alert -> answer(alert, Response.Status.OK))
        .orElseThrow(() -> new NotFound("alert", id));
  }

  @DELETE
  @Path("/{id}")
  public void delete(@PathParam("id") UUID id) {
    dropAlert.drop(id, customer(id));
  }

  /** Who has no customer record has no alerts. */
  private UUID customer(UUID id) {
    return current.get().customerId().orElseThrow(() -> new NotFound("alert", id));
  }

  private static Response answer(Alert alert, Response.Status status) {
    return Response.status(status)
        .header(HttpHeaders.ETAG, ETags.of(alert.version()))
        .entity(AlertView.from(alert))
        .build();
  }
}
