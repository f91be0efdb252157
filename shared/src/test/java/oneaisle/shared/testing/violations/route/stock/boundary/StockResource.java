package oneaisle.shared.testing.violations.route.stock.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

/** Violation: a route for whom, and a request that nobody checks. */
public class StockResource {

  @GET
  public String count() {
    return "1";
  }

  @POST
  @PermitAll
  public void take(@NotNull TakeRequest request) {}

  @PUT
  @PermitAll
  public void put(@Valid TakeRequest request) {}

  public record TakeRequest(@Size(max = 9) String sku) {}
}
