package oneaisle.inventory.stock.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.stock.control.AdjustStock;
import oneaisle.inventory.stock.control.RebuildLocation;
import oneaisle.inventory.stock.control.RebuildStockLevel;
import oneaisle.inventory.stock.control.StockLevels;
import oneaisle.inventory.stock.control.StockMovements;
import oneaisle.inventory.stock.entity.StockKey;
import oneaisle.inventory.stock.entity.StockLevel;
import oneaisle.inventory.stock.entity.StockMovement;
import oneaisle.shared.http.ETags;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.Caller;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** The books of a location. Store staff see and correct their own. */
@Path("/stock")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StockResource {

  @Inject private StockLevels levels;
  @Inject private StockMovements movements;
  @Inject private AdjustStock adjustStock;
  @Inject private RebuildStockLevel rebuildStockLevel;
  @Inject private RebuildLocation rebuildLocation;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;

  @GET
  @Path("/{location}/{sku}")
  @RolesAllowed({
    Role.ASSOCIATE,
    Role.MANAGER,
    Role.AGENT,
    Role.SUPERVISOR,
    Role.ADMIN,
    Role.SERVICE
  })
  public Response read(@PathParam("location") String location, @PathParam("sku") String sku) {
    StockLevel level = visible(new StockKey(location, sku));
    return Response.ok(StockView.from(level))
        .header(HttpHeaders.ETAG, ETags.of(level.version()))
        .build();
  }

  @GET
  @Path("/{location}/{sku}/movements")
  @RolesAllowed({
    Role.ASSOCIATE,
    Role.MANAGER,
    Role.AGENT,
    Role.SUPERVISOR,
    Role.ADMIN,
    Role.SERVICE
  })
  public Page<MovementView> movements(
      @PathParam("location") String location,
      @PathParam("sku") String sku,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    int size = Cursor.limit(limit);
    UUID before = Cursor.read(cursor, 1).map(last -> last.uuid(0)).orElse(null);
    List<StockMovement> found =
        movements.of(visible(new StockKey(location, sku)).key(), before, size + 1);
    return Page.of(found, size, MovementView::from, last -> Cursor.after(last.id()));
  }

  @POST
  @Path("/adjustments")
  @RolesAllowed({Role.ASSOCIATE, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  public AdjustmentView adjust(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid AdjustmentRequest request) {
    Caller caller = current.get();
    if (!caller.worksAt(request.location())) throw new NotFound("location", request.location());
    IdempotencyKey key =
        IdempotencyKey.of(caller.subject(), "POST /stock/adjustments", idempotencyKey);
    return idempotency.once(
        key,
        request,
        AdjustmentView.class,
        () -> AdjustmentView.from(adjustStock.adjust(request.draft(), caller.subject())));
  }

  @GET
  @Path("/adjustments/{id}")
  @RolesAllowed({Role.ASSOCIATE, Role.MANAGER, Role.ADMIN, Role.SERVICE})
  public AdjustmentView adjustment(@PathParam("id") UUID id) {
    return adjustStock
        .find(id)
        .filter(found -> current.get().worksAt(found.adjustment().location()))
        .map(AdjustmentView::from)
        .orElseThrow(() -> new NotFound("adjustment", id));
  }

  @POST
  @Path("/{location}/{sku}/rebuild")
  @RolesAllowed(Role.ADMIN)
  public RebuildView rebuild(
      @PathParam("location") String location,
      @PathParam("sku") String sku,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
    return RebuildView.from(
        rebuildStockLevel.rebuild(new StockKey(location, sku), dryRun, current.get().subject()));
  }

  /** Some levels of a location, the next with the cursor. */
  @POST
  @Path("/{location}/rebuild")
  @RolesAllowed(Role.ADMIN)
  public LocationRebuildView rebuildAll(
      @PathParam("location") String location,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    int size = Cursor.limit(limit);
    String after = Cursor.read(cursor, 1).map(last -> last.text(0)).orElse("");
    String by = current.get().subject();
    return LocationRebuildView.from(
        location, rebuildLocation.rebuild(location, after, size, dryRun, by), size);
  }

  /** Agents help customers of every store; store staff see their own location and no other. */
  private StockLevel visible(StockKey key) {
    Caller caller = current.get();
    boolean mayKnow = caller.worksAt(key.location()) || caller.isAny(Role.AGENT, Role.SUPERVISOR);
    if (!mayKnow) throw new NotFound("stock of", key);
    return levels.find(key).orElseThrow(() -> new NotFound("stock of", key));
  }
}
