package oneaisle.inventory.stock.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import oneaisle.inventory.stock.control.Silence;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.security.Role;

/** For those who run the service: whose till or feed has stopped. */
@Path("/silent-locations")
@RequestScoped
@RolesAllowed(Role.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class SilentLocationsResource {

  @Inject private Silence silence;
  @Inject private Clock clock;

  @GET
  public Page<SilentLocationView> list(
      @QueryParam("cursor") String cursor, @QueryParam("limit") Integer limit) {
    int size = Cursor.limit(limit);
    String after = Cursor.read(cursor, 1).map(last -> last.text(0)).orElse("");
    Instant now = clock.instant();
    return Page.of(
        silence.after(after, size + 1),
        size,
        silent -> SilentLocationView.from(silent, now),
        last -> Cursor.after(last.location()));
  }
}
