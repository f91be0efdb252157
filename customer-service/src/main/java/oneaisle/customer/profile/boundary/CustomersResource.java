package oneaisle.customer.profile.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import oneaisle.customer.profile.control.ChangeCustomer;
import oneaisle.customer.profile.control.Customers;
import oneaisle.customer.profile.control.FindCustomers;
import oneaisle.customer.profile.control.IdentifierClaim;
import oneaisle.customer.profile.control.NewCustomer;
import oneaisle.customer.profile.control.NormaliseIdentifier;
import oneaisle.customer.profile.control.People;
import oneaisle.customer.profile.control.RegisterCustomer;
import oneaisle.customer.profile.entity.IdentifierType;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.NotFound;
import oneaisle.shared.problem.Violation;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** Customer records. */
@RequestScoped
@Path("/customers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CustomersResource {

  @Inject private Customers customers;
  @Inject private People people;
  @Inject private RegisterCustomer registerCustomer;
  @Inject private ChangeCustomer changeCustomer;
  @Inject private FindCustomers findCustomers;
  @Inject private NormaliseIdentifier normaliseIdentifier;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;

  @POST
  @RolesAllowed({Role.AGENT, Role.ADMIN, Role.SERVICE})
  public Response register(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid RegisterCustomerRequest request,
      @Context UriInfo uri) {
    NewCustomer wanted =
        new NewCustomer(
            request.id(),
            request.name().strip(),
            request.language(),
            claims(request.identifiers()));
    IdempotencyKey key =
        IdempotencyKey.of(current.get().subject(), "POST /customers", idempotencyKey);
    CustomerView view =
        idempotency.once(
            key,
            request,
            CustomerView.class,
            () -> CustomerView.from(registerCustomer.register(wanted)));
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .tag(entityTag(view))
        .entity(view)
        .build();
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Role.SHOPPER, Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE})
  public Response read(@PathParam("id") UUID id) {
    UUID record = people.visibleTo(current.get(), id).id();
    return answer(
        customers
            .find(record)
            .map(CustomerView::from)
            .orElseThrow(() -> new NotFound("customer", id)));
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({Role.SHOPPER, Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE})
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @NotNull @Valid ChangeCustomerRequest request) {
    UUID record = people.visibleTo(current.get(), id).id();
    if (request.name() == null && request.language() == null) {
      throw new InvalidInput("", "must change the name, the language or both");
    }
    String name = request.name() == null ? null : request.name().strip();
    return answer(
        CustomerView.from(changeCustomer.change(record, ifMatch, name, request.language())));
  }

  @GET
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE})
  public Page<CustomerView> find(
      @QueryParam("email") String email,
      @QueryParam("phone") String phone,
      @QueryParam("loyaltyId") String loyaltyId,
      @QueryParam("query") String query,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    if (Stream.of(email, phone, loyaltyId, query).filter(asked -> asked != null).count() != 1) {
      throw new InvalidInput("?query", "ask by exactly one of email, phone, loyaltyId and query");
    }
    int size = Cursor.limit(limit);
    if (query != null) return findCustomers.named(query, cursor, size, CustomerView::from);
    if (email != null) return holding("email", IdentifierType.EMAIL, email, cursor, size);
    if (phone != null) return holding("phone", IdentifierType.PHONE, phone, cursor, size);
    return holding("loyaltyId", IdentifierType.LOYALTY_ID, loyaltyId, cursor, size);
  }

  private Page<CustomerView> holding(
      String parameter, IdentifierType type, String text, String cursor, int size) {
    return findCustomers.holding(parameter, type, text, cursor, size, CustomerView::from);
  }

  private List<IdentifierClaim> claims(List<IdentifierRequest> requests) {
    List<IdentifierClaim> claims = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    List<IdentifierRequest> all = requests == null ? List.of() : requests;
    for (int i = 0; i < all.size(); i++) {
      IdentifierRequest request = all.get(i);
      String pointer = "/identifiers/" + i + "/value";
      normaliseIdentifier
          .normalise(request.type(), request.value())
          .ifPresentOrElse(
              known -> claims.add(new IdentifierClaim(known, request.isVerified())),
              () -> violations.add(new Violation(pointer, "is not a valid " + request.type())));
    }
    if (!violations.isEmpty()) throw new InvalidInput(violations);
    return claims;
  }

  private static Response answer(CustomerView view) {
    return Response.ok(view).tag(entityTag(view)).build();
  }

  private static EntityTag entityTag(CustomerView view) {
    return new EntityTag(Long.toString(view.revision()));
  }
}
