package oneaisle.order.pos.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import oneaisle.order.catalogue.control.FindStore;
import oneaisle.order.catalogue.entity.Code;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.pos.control.FindRegisters;
import oneaisle.order.pos.control.ImportSales;
import oneaisle.shared.http.BodyUpTo;
import oneaisle.shared.http.LargeBody;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** What the registers of a store send, and what they have not sent yet. */
@RequestScoped
@Path("/stores/{code}")
@RolesAllowed({Role.ASSOCIATE, Role.MANAGER, Role.ADMIN, Role.SERVICE})
@Produces(MediaType.APPLICATION_JSON)
public class StoreSalesResource {

  @Inject private FindStore findStore;
  @Inject private ImportSales importSales;
  @Inject private FindRegisters findRegisters;
  @Inject private CurrentCaller current;
  @Inject private Clock clock;

  @POST
  @Path("/sales")
  @Consumes(MediaType.APPLICATION_JSON)
  @BodyUpTo(kilobytes = 1024) // a thousand lines of the longest codes, written with indents
  public ImportAnswerView take(
      @PathParam("code") String code, @NotNull @Valid SalesRequest request) {
    requireWhereSold(code);
    return ImportAnswerView.from(
        importSales.take(SoldSales.read(code, request, clock.instant()), current.get().subject()));
  }

  @POST
  @Path("/sales")
  @Consumes({"text/csv", "application/gzip"})
  @LargeBody
  public ImportAnswerView read(@PathParam("code") String code, InputStream feed) {
    requireWhereSold(code);
    return ImportAnswerView.from(importSales.read(feed, code, current.get().subject()));
  }

  @GET
  @Path("/registers")
  public Page<RegisterView> registers(
      @PathParam("code") String code,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    requireStore(code);
    findStore.require(code);
    int size = Cursor.limit(limit);
    return Page.of(
        findRegisters.of(code, Cursor.read(cursor, 1), size + 1),
        size,
        RegisterView::from,
        register -> Cursor.after(register.key().register()));
  }

  private void requireWhereSold(String code) {
    requireStore(code);
    if (!findStore.canHaveSold(code)) throw new NotFound("store", code);
  }

  private void requireStore(String code) {
    if (!Code.isOne(code) || !Reach.of(current.get()).covers(code))
      throw new NotFound("store", code);
  }
}
