package oneaisle.customer.notification.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import oneaisle.customer.notification.control.Notifications;
import oneaisle.customer.notification.control.ResendNotification;
import oneaisle.customer.profile.control.People;
import oneaisle.customer.profile.entity.Person;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** What customers were told, and whether it reached them. */
@RequestScoped
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

  @Inject private People people;
  @Inject private Notifications notifications;
  @Inject private ResendNotification resendNotification;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;

  @GET
  @Path("/customers/{id}/notifications")
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

  /** Sends it once more, as a notification of its own. */
  @POST
  @Path("/notifications/{id}/resend")
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
  public Response resend(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String idempotencyKey) {
    IdempotencyKey key =
        IdempotencyKey.of(current.get().subject(), "POST /notifications/resend", idempotencyKey);
    NotificationView view =
        idempotency.once(
            key,
            id,
            NotificationView.class,
            () -> NotificationView.from(resendNotification.resend(id)));
    return Response.accepted(view).build();
  }
}
