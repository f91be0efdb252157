package oneaisle.order.pos.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import oneaisle.order.pos.control.ImportSales;
import oneaisle.shared.http.LargeBody;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** Sales of many stores in one feed. */
@RequestScoped
@Path("/imports/sales")
@RolesAllowed({Role.ADMIN, Role.SERVICE})
@Produces(MediaType.APPLICATION_JSON)
public class SalesImportResource {

  @Inject private ImportSales importSales;
  @Inject private CurrentCaller current;

  @POST
  @Consumes({"text/csv", "application/gzip"})
  @LargeBody
  public ImportAnswerView read(InputStream feed) {
    return ImportAnswerView.from(importSales.read(feed, null, current.get().subject()));
  }
}
