package oneaisle.customer.support.boundary;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oneaisle.customer.profile.control.People;
import oneaisle.customer.profile.entity.Person;
import oneaisle.customer.support.control.AssignCase;
import oneaisle.customer.support.control.Cases;
import oneaisle.customer.support.control.NoteInCase;
import oneaisle.customer.support.control.OpenCase;
import oneaisle.customer.support.control.ReplyInCase;
import oneaisle.customer.support.control.ResolveCase;
import oneaisle.customer.support.control.ShowCase;
import oneaisle.customer.support.control.SnoozeCase;
import oneaisle.customer.support.entity.CaseStatus;
import oneaisle.shared.idempotency.Idempotency;
import oneaisle.shared.idempotency.IdempotencyKey;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/** The agents' work. */
@RequestScoped
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE})
public class CasesResource {

  @Inject private People people;
  @Inject private Cases cases;
  @Inject private ShowCase showCase;
  @Inject private OpenCase openCase;
  @Inject private ReplyInCase replyInCase;
  @Inject private NoteInCase noteInCase;
  @Inject private AssignCase assignCase;
  @Inject private SnoozeCase snoozeCase;
  @Inject private ResolveCase resolveCase;
  @Inject private Idempotency idempotency;
  @Inject private CurrentCaller current;

  @GET
  public Page<CaseSummaryView> page(
      @QueryParam("customerId") String customerId,
      @QueryParam("status") String status,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    int size = Cursor.limit(limit);
    Optional<Person> person =
        Optional.ofNullable(customerId).map(CasesResource::id).map(people::person);
    var page = cases.page(person, statusOf(status), Cursor.read(cursor, 2), size + 1);
    return Page.of(page, size, CaseSummaryView::from, Cases::after);
  }

  @POST
  public Response open(
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid OpenCaseRequest request,
      @Context UriInfo uri) {
    List<UUID> orderIds =
        request.orderIds() == null ? List.of() : request.orderIds().stream().distinct().toList();
    CaseSummaryView view =
        idempotency.once(
            key("POST /cases", idempotencyKey),
            request,
            CaseSummaryView.class,
            () ->
                CaseSummaryView.from(
                    openCase.open(request.customerId(), request.subject().strip(), orderIds)));
    return Response.created(uri.getAbsolutePathBuilder().path(view.id().toString()).build())
        .entity(view)
        .build();
  }

  @GET
  @Path("/{id}")
  public CaseView read(@PathParam("id") UUID id) {
    return CaseView.from(showCase.show(id));
  }

  @POST
  @Path("/{id}/messages")
  public CaseMessageView reply(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid ReplyRequest request) {
    String author = current.get().subject();
    return idempotency.once(
        key("POST /cases/" + id + "/messages", idempotencyKey),
        request,
        CaseMessageView.class,
        () ->
            CaseMessageView.from(
                replyInCase.reply(id, request.channel(), request.text(), author), null));
  }

  @POST
  @Path("/{id}/notes")
  public CaseNoteView note(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") String idempotencyKey,
      @NotNull @Valid NoteRequest request) {
    String author = current.get().subject();
    return idempotency.once(
        key("POST /cases/" + id + "/notes", idempotencyKey),
        request,
        CaseNoteView.class,
        () -> CaseNoteView.from(noteInCase.note(id, request.text(), author)));
  }

  @POST
  @Path("/{id}/assign")
  public CaseSummaryView assign(@PathParam("id") UUID id, @NotNull @Valid AssignRequest request) {
    return CaseSummaryView.from(assignCase.assign(id, request.agent().strip()));
  }

  @POST
  @Path("/{id}/snooze")
  public CaseSummaryView snooze(@PathParam("id") UUID id, @NotNull @Valid SnoozeRequest request) {
    return CaseSummaryView.from(snoozeCase.snooze(id, request.until()));
  }

  @POST
  @Path("/{id}/resolve")
  public CaseSummaryView resolve(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String idempotencyKey) {
    return idempotency.once(
        key("POST /cases/" + id + "/resolve", idempotencyKey),
        id,
        CaseSummaryView.class,
        () -> CaseSummaryView.from(resolveCase.resolve(id)));
  }

  private IdempotencyKey key(String route, String header) {
    return IdempotencyKey.of(current.get().subject(), route, header);
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidInput("?customerId", "must be a UUID");
    }
  }

  private static Optional<CaseStatus> statusOf(String text) {
    if (text == null) return Optional.empty();
    return Optional.of(
        Arrays.stream(CaseStatus.values())
            .filter(status -> status.name().equals(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "?status", "must be one of " + Arrays.toString(CaseStatus.values()))));
  }
}
