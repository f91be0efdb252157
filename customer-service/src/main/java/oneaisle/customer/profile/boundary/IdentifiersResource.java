package oneaisle.customer.profile.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
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
import oneaisle.customer.profile.control.AddIdentifier;
import oneaisle.customer.profile.control.Customers;
import oneaisle.customer.profile.control.IdentifierClaim;
import oneaisle.customer.profile.control.NormaliseIdentifier;
import oneaisle.customer.profile.control.People;
import oneaisle.customer.profile.entity.IdentifierValue;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.security.Caller;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.NotAllowed;
import oneaisle.shared.security.Role;

/** What a customer is known by. */
@RequestScoped
@Path("/customers/{id}/identifiers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SHOPPER, Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE})
public class IdentifiersResource {

  @Inject private Customers customers;
  @Inject private People people;
  @Inject private AddIdentifier addIdentifier;
  @Inject private NormaliseIdentifier normaliseIdentifier;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;

  /** All of them on one page: a record holds a few of each type at most. */
  @GET
  public Page<IdentifierView> list(@PathParam("id") UUID id) {
    UUID record = people.visibleTo(current.get(), id).id();
    List<IdentifierView> identifiers =
        customers
            .find(record)
            .orElseThrow(() -> new NotFound("customer", id))
            .identifiers()
            .stream()
            .map(IdentifierView::from)
            .toList();
    return new Page<>(identifiers, null);
  }

  @POST
  public IdentifierView add(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid IdentifierRequest request) {
    Caller caller = current.get();
    UUID record = people.visibleTo(caller, id).id();
    if (request.isVerified() && !People.isStaff(caller)) {
      throw new NotAllowed("Nobody verifies an identifier of their own.");
    }
    IdentifierValue known =
        normaliseIdentifier
            .normalise(request.type(), request.value())
            .orElseThrow(() -> new InvalidInput("/value", "is not a valid " + request.type()));
    IdentifierClaim claim = new IdentifierClaim(known, request.isVerified());
    IdempotencyKey key =
        IdempotencyKey.of(
            caller.subject(), "POST /customers/" + record + "/identifiers", idempotencyKey);
    return idempotency.once(
        key,
        request,
        IdentifierView.class,
        () -> IdentifierView.from(addIdentifier.add(record, claim)));
  }
}
