package oneaisle.order.purchases.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import oneaisle.order.purchases.control.FindPurchases;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.Caller;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/**
 * Everything a customer bought: for themself, for agents, and for the associate who advises them.
 */
@RequestScoped
@Path("/customers/{id}/purchases")
@Produces(MediaType.APPLICATION_JSON)
public class PurchasesResource {

  @Inject private FindPurchases findPurchases;
  @Inject private CurrentCaller current;

  @GET
  @RolesAllowed({
    Role.SHOPPER,
    Role.ASSOCIATE,
    Role.MANAGER,
    Role.AGENT,
    Role.SUPERVISOR,
    Role.ADMIN,
    Role.SERVICE
  })
  public Page<PurchaseView> purchases(
      @PathParam("id") UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    if (!mayRead(id, current.get())) throw new NotFound("customer", id);
    int size = Cursor.limit(limit);
    return Page.of(
        findPurchases.of(id, Cursor.read(cursor, 2), size + 1),
        size,
        PurchaseView::from,
        order -> Cursor.after(order.placedAt(), order.id()));
  }

  private static boolean mayRead(UUID customerId, Caller caller) {
    return caller.isCustomer(customerId)
        || caller.isAny(
            Role.ASSOCIATE, Role.MANAGER, Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE);
  }
}
