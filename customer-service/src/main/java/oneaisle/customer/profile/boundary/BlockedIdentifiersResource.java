package oneaisle.customer.profile.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import oneaisle.customer.profile.control.BlockIdentifier;
import oneaisle.customer.profile.control.Customers;
import oneaisle.customer.profile.control.NormaliseIdentifier;
import oneaisle.customer.profile.entity.IdentifierValue;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** Values that identify nobody, because many use them. */
@RequestScoped
@Path("/blocked-identifiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUPERVISOR, Role.ADMIN})
public class BlockedIdentifiersResource {

  @Inject private Customers customers;
  @Inject private BlockIdentifier blockIdentifier;
  @Inject private NormaliseIdentifier normaliseIdentifier;
  @Inject private CurrentCaller current;

  @GET
  public Page<BlockedIdentifierView> list() {
    List<BlockedIdentifierView> blocked =
        customers.blocked(Cursor.MAX_LIMIT).stream().map(BlockedIdentifierView::from).toList();
    return new Page<>(blocked, null);
  }

  /** Blocking what is blocked already changes nothing, so a repeat needs no key. */
  @POST
  public void block(@NotNull @Valid BlockIdentifierRequest request) {
    IdentifierValue value =
        normaliseIdentifier
            .normalise(request.type(), request.value())
            .orElseThrow(() -> new InvalidInput("/value", "is not a valid " + request.type()));
    blockIdentifier.block(value, request.reason().strip(), current.get().subject());
  }
}
