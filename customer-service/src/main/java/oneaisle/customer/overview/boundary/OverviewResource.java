package oneaisle.customer.overview.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import oneaisle.customer.overview.control.ShowOverview;
import oneaisle.shared.security.Role;

/**
 * The agent's view: one call answers who, what they bought, what is open, what was sent and what
 * was said.
 */
@RequestScoped
@Path("/customers/{id}/overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN})
public class OverviewResource {

  @Inject private ShowOverview showOverview;

  @GET
  public OverviewView read(@PathParam("id") UUID id) {
    return OverviewView.from(showOverview.show(id));
  }
}
