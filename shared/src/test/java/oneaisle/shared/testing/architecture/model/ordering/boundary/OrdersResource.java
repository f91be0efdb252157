package oneaisle.shared.testing.architecture.model.ordering.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import oneaisle.shared.security.Role;
import oneaisle.shared.testing.architecture.model.ordering.control.Orders;
import oneaisle.shared.testing.architecture.model.ordering.control.PlaceOrder;

/** A door for HTTP: one route for everybody, one for some. */
@Path("/orders")
@RolesAllowed(Role.SHOPPER)
public class OrdersResource {

  @Inject private PlaceOrder placeOrder;
  @Inject private Orders orders;

  @POST
  public OrderView place(@NotNull @Valid OrderRequest request) {
    return OrderView.from(placeOrder.place(request.id(), request.tip()));
  }

  @GET
  @PermitAll
  @Path("/{id}")
  public OrderView read(@PathParam("id") UUID id) {
    return OrderView.from(orders.get(id));
  }
}
