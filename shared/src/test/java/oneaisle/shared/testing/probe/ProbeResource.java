package oneaisle.shared.testing.probe;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.security.CurrentCaller;

/** Routes of every sort: public, for a role, with a body, closed by forgetting. */
@RequestScoped
@Path("/tallies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {

  @Inject private CountUp countUp;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;

  /** A request with everything that can be wrong about one. */
  public record CountRequest(@NotNull UUID id, @NotEmpty @Valid List<Line> lines) {
    public record Line(@NotNull String sku, @NotNull @Min(1) @Max(10) Integer quantity) {}
  }

  public record TallyView(UUID id, int total) {}

  public record WhoView(String subject, UUID customerId, List<String> locations) {}

  @GET
  @PermitAll
  @Path("/hello")
  public TallyView hello() {
    return new TallyView(new UUID(0, 1), 1);
  }

  @GET
  @RolesAllowed({"shopper", "admin"})
  @Path("/who")
  public WhoView who() {
    var caller = current.get();
    return new WhoView(
        caller.subject(),
        caller.customerId().orElse(null),
        caller.locations().stream().sorted().toList());
  }

  @POST
  @RolesAllowed("admin")
  public TallyView count(
      @HeaderParam("Idempotency-Key") String key, @NotNull @Valid CountRequest request) {
    return idempotency.once(
        IdempotencyKey.of(current.get().subject(), "POST /tallies", key),
        request,
        TallyView.class,
        () -> new TallyView(request.id(), countUp.count(request.id()).total()));
  }

  @GET
  @PermitAll
  @Path("/{id}")
  public TallyView find(@PathParam("id") UUID id) {
    Tally tally = countUp.find(id);
    return new TallyView(id, tally == null ? 0 : tally.total());
  }

  @GET
  @PermitAll
  @Path("/broken/{id}")
  public TallyView broken(@PathParam("id") UUID id) {
    throw new IllegalStateException("on purpose");
  }

  @GET
  @Path("/forgotten")
  public TallyView forgotten() {
    return new TallyView(new UUID(0, 2), 2);
  }
}
