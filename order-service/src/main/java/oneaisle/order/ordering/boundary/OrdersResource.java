package oneaisle.order.ordering.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.OrderNumber;
import oneaisle.order.ordering.control.CancelOrder;
import oneaisle.order.ordering.control.PlaceOrder;
import oneaisle.order.ordering.control.PlaceOrder.Placed;
import oneaisle.order.ordering.control.ReadOrder;
import oneaisle.order.ordering.control.ReadOrder.OrderDetails;
import oneaisle.shared.http.ETags;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** Placing, reading and cancelling orders. */
@RequestScoped
@Path("/orders")
@RolesAllowed({
  Role.SHOPPER,
  Role.ASSOCIATE,
  Role.MANAGER,
  Role.AGENT,
  Role.SUPERVISOR,
  Role.ADMIN,
  Role.SERVICE
})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrdersResource {

  @Inject private PlaceOrder placeOrder;
  @Inject private ReadOrder readOrder;
  @Inject private CancelOrder cancelOrder;
  @Inject private CurrentCaller current;

  /** The id is the caller's, so a caller who is not sure sends the same again. */
  @PUT
  @Path("/{id}")
  public Response place(@PathParam("id") UUID id, @NotNull @Valid PlaceOrderRequest request) {
    Placed placed = placeOrder.place(WantedOrders.read(id, request, current.get()));
    Response.Status status = placed.first() ? Response.Status.CREATED : Response.Status.OK;
    return answer(Response.status(status), placed.details());
  }

  @GET
  @Path("/{id}")
  public Response get(@PathParam("id") UUID id) {
    return answer(Response.ok(), readOrder.read(id, reach()));
  }

  @GET
  @Path("/by-number/{number}")
  public Response getByNumber(@PathParam("number") String typed) {
    return answer(Response.ok(), readOrder.readByNumber(number(typed), reach()));
  }

  /** Newest first; a shopper sees their own, store staff what is at their stores. */
  @GET
  public Page<OrderSummaryView> list(@BeanParam OrderListParameters parameters) {
    int limit = parameters.limit();
    return Page.of(
        readOrder.list(parameters.filter(), reach(), parameters.after(), limit + 1),
        limit,
        OrderSummaryView::from,
        order -> Cursor.after(order.placedAt(), order.id()));
  }

  @GET
  @Path("/{id}/history")
  public HistoryView history(@PathParam("id") UUID id) {
    return HistoryView.from(readOrder.history(id, reach()));
  }

  @GET
  @Path("/{id}/contact")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.SERVICE})
  public ContactView contact(@PathParam("id") UUID id) {
    return ContactView.from(readOrder.contact(id, reach()));
  }

  @POST
  @Path("/{id}/cancel")
  @RolesAllowed({Role.SHOPPER, Role.MANAGER, Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE})
  public CancellationView cancel(
      @PathParam("id") UUID id,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @NotNull @Valid CancelRequest request) {
    String by = current.get().subject();
    return CancellationView.from(
        cancelOrder.cancel(id, reach(), by, request.reason(), dryRun), dryRun);
  }

  private Reach reach() {
    return Reach.of(current.get());
  }

  private static String number(String typed) {
    try {
      return OrderNumber.read(typed);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("number", e.getMessage());
    }
  }

  /** The version is of the order; its pickup has one of its own. */
  private static Response answer(Response.ResponseBuilder response, OrderDetails details) {
    return response
        .entity(OrderView.from(details))
        .header(HttpHeaders.ETAG, ETags.of(details.order().version()))
        .build();
  }
}
