package oneaisle.customer.notification.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import oneaisle.customer.notification.control.ResendNotification;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** A single notification. */
@RequestScoped
@Path("/notifications/{id}")
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {

  @Inject private ResendNotification resendNotification;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;

  /** Sends it once more, as a notification of its own. */
  @POST
  @Path("/resend")
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
