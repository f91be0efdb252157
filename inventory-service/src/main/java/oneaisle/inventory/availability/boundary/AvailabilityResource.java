package oneaisle.inventory.availability.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oneaisle.inventory.availability.control.FindArticle;
import oneaisle.inventory.availability.control.FindArticle.Found;
import oneaisle.inventory.availability.control.FindArticle.Last;
import oneaisle.inventory.availability.control.FindArticle.Offer;
import oneaisle.inventory.availability.control.FindArticle.Wish;
import oneaisle.inventory.availability.control.FindStores;
import oneaisle.inventory.location.control.SearchArea;
import oneaisle.shared.http.ETags;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.problem.InvalidInput;

/** What can be had where. Public: a shopper looks before they sign in. */
@Path("/availability")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AvailabilityResource {

  @Inject private FindArticle findArticle;
  @Inject private FindStores findStores;
  @Inject private Clock clock;

  /** A page of views: by location code; or, with {@code near}, nearest first. */
  @GET
  @Path("/{sku}")
  @PermitAll
  public Response everywhere(
      @PathParam("sku") String sku,
      @QueryParam("quantity") Integer quantity,
      @QueryParam("near") String near,
      @QueryParam("radiusKm") Double radiusKm,
      @QueryParam("channel") String channel,
      @QueryParam("capability") List<String> capabilities,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit,
      @HeaderParam("If-None-Match") String known) {
    int size = Cursor.limit(limit);
    Wish wish = wish(sku, quantity, channel, capabilities);
    Instant now = clock.instant();
    Optional<SearchArea> area = SearchArea.read(near, radiusKm);
    Found found =
        area.isPresent()
            ? findArticle.near(wish, area.get(), last(cursor), size + 1, now)
            : findArticle.everywhere(wish, afterCode(cursor), size + 1, now);
    List<Offer> offers = found.offers();
    boolean more = offers.size() > size;
    List<Offer> shown = more ? offers.subList(0, size) : offers;
    String next = more ? end(shown.get(size - 1), area.isPresent()).encoded() : null;
    return ETags.answer(
        known,
        digest(shown, next, now),
        () -> PageJson.of(sku, shown, area.isPresent(), found.asOf(), now, next));
  }

  @GET
  @Path("/{sku}/{location}")
  @PermitAll
  public Response at(
      @PathParam("sku") String sku,
      @PathParam("location") String location,
      @QueryParam("quantity") Integer quantity,
      @QueryParam("channel") String channel,
      @HeaderParam("If-None-Match") String known) {
    Instant now = clock.instant();
    Wish wish = wish(sku, quantity, channel, List.of());
    Found found = findArticle.at(wish, location, now);
    return ETags.answer(
        known,
        digest(found.offers(), null, now),
        () -> AvailabilityView.from(sku, found.offers().get(0), false, found.asOf(), now));
  }

  @POST
  @Path("/search")
  @PermitAll
  public SearchView search(@NotNull @Valid SearchRequest request) {
    return SearchView.from(findStores.find(request.search(), clock.instant()));
  }

  private static Wish wish(
      String sku, Integer quantity, String channel, List<String> capabilities) {
    return new Wish(
        sku,
        Choices.quantity(quantity),
        Choices.channel(channel),
        Choices.capabilities(capabilities));
  }

  /** Changes with everything that is said but the moment it is known to be complete at. */
  private static long digest(List<Offer> offers, String next, Instant now) {
    long digest = next == null ? 0 : next.hashCode();
    for (Offer offer : offers) digest = offer.digest(digest, now);
    return digest;
  }

  private static Cursor end(Offer offer, boolean byDistance) {
    return byDistance
        ? Cursor.after(offer.squaredChord(), offer.store().code())
        : Cursor.after(offer.store().code());
  }

  private static String afterCode(String cursor) {
    return Cursor.read(cursor, 1).map(end -> end.text(0)).orElse("");
  }

  private static Last last(String cursor) {
    try {
      return Cursor.read(cursor, 2)
          .map(end -> new Last(Double.parseDouble(end.text(0)), end.text(1)))
          .orElse(null);
    } catch (NumberFormatException e) {
      throw new InvalidInput(
          "?cursor", "is not a cursor of this list; take nextCursor of the page before");
    }
  }
}
