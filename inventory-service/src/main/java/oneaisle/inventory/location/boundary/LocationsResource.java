package oneaisle.inventory.location.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import oneaisle.inventory.location.control.ChangeLocation;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.inventory.location.control.LocationMap.NearbyPlace;
import oneaisle.inventory.location.control.Locations;
import oneaisle.inventory.location.control.SearchArea;
import oneaisle.inventory.location.entity.Location;
import oneaisle.shared.http.ETags;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** Stores and warehouses. Reading is public. */
@Path("/locations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LocationsResource {

  private static final String CODE = "[A-Z0-9][A-Z0-9._-]{0,63}";

  @Inject private Locations locations;
  @Inject private LocationMap map;
  @Inject private ChangeLocation changeLocation;
  @Inject private CurrentCaller current;

  /**
   * By code, page by page; or, with {@code near}, the nearest {@code limit} active ones by
   * distance.
   */
  @GET
  @PermitAll
  public Page<LocationView> list(
      @QueryParam("near") String near,
      @QueryParam("radiusKm") Double radiusKm,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    int size = Cursor.limit(limit);
    return SearchArea.read(near, radiusKm)
        .map(area -> nearest(area, size))
        .orElseGet(() -> byCode(cursor, size));
  }

  private Page<LocationView> nearest(SearchArea area, int size) {
    List<NearbyPlace> found =
        map.near(area.point(), area.radiusKm(), place -> place.details().active());
    return new Page<>(found.stream().limit(size).map(LocationView::from).toList(), null);
  }

  private Page<LocationView> byCode(String cursor, int size) {
    String after = Cursor.read(cursor, 1).map(last -> last.text(0)).orElse("");
    return Page.of(
        locations.after(after, size + 1),
        size,
        LocationView::from,
        last -> Cursor.after(last.code()));
  }

  @GET
  @Path("/{code}")
  @PermitAll
  public Response read(@PathParam("code") String code) {
    return answer(
        locations.find(code).orElseThrow(() -> new NotFound("location", code)), Response.Status.OK);
  }

  @PUT
  @Path("/{code}")
  @RolesAllowed({Role.MANAGER, Role.ADMIN, Role.SERVICE})
  public Response put(
      @PathParam("code")
          @Pattern(
              regexp = CODE,
              message =
                  "must be 1 to 64 characters of A-Z 0-9 . _ - and begin with a letter or digit")
          String code,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid LocationRequest request) {
    if (!current.get().worksAt(code)) throw new NotFound("location", code);
    var changed =
        changeLocation.change(code, request.details(), version -> ETags.check(ifMatch, version));
    return answer(
        changed.location(), changed.created() ? Response.Status.CREATED : Response.Status.OK);
  }

  private static Response answer(Location location, Response.Status status) {
    return Response.status(status)
        .header(HttpHeaders.ETAG, ETags.of(location.version()))
        .entity(LocationView.from(location))
        .build();
  }
}
