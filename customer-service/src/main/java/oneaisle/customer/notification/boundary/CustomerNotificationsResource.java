package oneaisle.customer.notification.boundary;

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
import oneaisle.customer.notification.control.Notifications;
import oneaisle.customer.profile.control.People;
import oneaisle.customer.profile.entity.Person;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** What a customer was told, and whether it reached them. */
@RequestScoped
@Path("/customers/{id}/notifications")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerNotificationsResource {

  @Inject private People people;
  @Inject private Notifications notifications;
  @Inject private CurrentCaller current;

  @GET
  @RolesAllowed({Role.SHOPPER, Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE})
  public Page<NotificationView> page(
      @PathParam("id") UUID id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    Person person = people.visibleTo(current.get(), id);
    int size = Cursor.limit(limit);
    var page = notifications.page(person, Cursor.read(cursor, 2), size + 1);
    return Page.of(page, size, NotificationView::from, Notifications::after);
  }
}
