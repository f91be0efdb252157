package oneaisle.inventory.item.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import oneaisle.inventory.item.control.ChangeItem;
import oneaisle.inventory.item.control.ItemQuery;
import oneaisle.inventory.item.control.Items;
import oneaisle.inventory.item.entity.Gtin;
import oneaisle.inventory.item.entity.Item;
import oneaisle.inventory.item.entity.Sku;
import oneaisle.shared.http.ETags;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.Role;

/** The catalogue as far as stock needs it. Reading is public. */
@Path("/items")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ItemsResource {

  @Inject private Items items;
  @Inject private ChangeItem changeItem;

  @GET
  @PermitAll
  public Page<ItemView> search(
      @QueryParam("query") @Size(max = 100) String query,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    int size = Cursor.limit(limit);
    String after = Cursor.read(cursor, 1).map(last -> last.text(0)).orElse("");
    List<Item> found = items.search(new ItemQuery(query), after, size + 1);
    return Page.of(found, size, ItemView::from, last -> Cursor.after(last.sku()));
  }

  @GET
  @Path("/{sku}")
  @PermitAll
  public Response read(@PathParam("sku") String sku) {
    return answer(items.find(sku).orElseThrow(() -> new NotFound("item", sku)), Response.Status.OK);
  }

  @GET
  @Path("/by-gtin/{gtin}")
  @PermitAll
  public Response readByGtin(@PathParam("gtin") String gtin) {
    Optional<Item> item = Gtin.isWellFormed(gtin) ? items.withGtin(gtin) : Optional.empty();
    return answer(
        item.orElseThrow(() -> new NotFound("item with the gtin", gtin)), Response.Status.OK);
  }

  @PUT
  @Path("/{sku}")
  @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.SERVICE})
  public Response put(
      @PathParam("sku") @Pattern(regexp = Sku.PATTERN, message = Sku.MESSAGE) String sku,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid ItemRequest request) {
    var changed =
        changeItem.change(sku, request.details(), version -> ETags.check(ifMatch, version));
    return answer(changed.item(), changed.created() ? Response.Status.CREATED : Response.Status.OK);
  }

  private static Response answer(Item item, Response.Status status) {
    return Response.status(status)
        .header(HttpHeaders.ETAG, ETags.of(item.version()))
        .entity(ItemView.from(item))
        .build();
  }
}
