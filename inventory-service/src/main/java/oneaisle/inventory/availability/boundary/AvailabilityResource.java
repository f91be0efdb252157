package oneaisle.inventory.availability.boundary;

import jakarta.annotation.security.PermitAll;
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
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import oneaisle.inventory.availability.control.FindArticle;
import oneaisle.inventory.availability.control.FindArticle.Offer;
import oneaisle.inventory.availability.control.FindStores;
import oneaisle.inventory.location.control.SearchArea;
import oneaisle.inventory.reservation.entity.Channel;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.paging.Page;
import oneaisle.shared.problem.InvalidInput;

/** What can be had where. Public: a shopper looks before they sign in. */
@Path("/availability")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AvailabilityResource {

  @Inject private FindArticle findArticle;
  @Inject private FindStores findStores;
  @Inject private Clock clock;

  /** By location code; or, with {@code near}, nearest first. */
  @GET
  @Path("/{sku}")
  @PermitAll
  public Page<AvailabilityView> everywhere(
      @PathParam("sku") String sku,
      @QueryParam("near") String near,
      @QueryParam("radiusKm") Double radiusKm,
      @QueryParam("channel") String channel,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit") Integer limit) {
    int size = Cursor.limit(limit);
    Optional<SearchArea> area = SearchArea.read(near, radiusKm);
    Optional<Place> last = Cursor.read(cursor, 2).map(Place::read);
    Channel asking = channel(channel);
    Instant now = clock.instant();
    List<Offer> offers =
        area.map(around -> findArticle.near(sku, around, asking, now))
            .orElseGet(() -> findArticle.everywhere(sku, asking, now));
    List<Offer> rest =
        offers.stream()
            .filter(offer -> last.isEmpty() || last.get().isBefore(offer))
            .limit(size + 1L)
            .toList();
    return Page.of(
        rest,
        size,
        offer -> AvailabilityView.from(sku, offer, area.isPresent(), now),
        offer -> Cursor.after(offer.distanceKm(), offer.place().code()));
  }

  @GET
  @Path("/{sku}/{location}")
  @PermitAll
  public AvailabilityView at(
      @PathParam("sku") String sku,
      @PathParam("location") String location,
      @QueryParam("channel") String channel) {
    Instant now = clock.instant();
    return AvailabilityView.from(
        sku, findArticle.at(sku, location, channel(channel), now), false, now);
  }

  @POST
  @Path("/search")
  @PermitAll
  public SearchView search(@NotNull @Valid SearchRequest request) {
    Instant now = clock.instant();
    return SearchView.from(
        findStores.find(request.cart(), request.area(), request.channel(), request.size(), now),
        now);
  }

  private static Channel channel(String name) {
    if (name == null) return null;
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    "?channel", "must be one of " + Arrays.toString(Channel.values())));
  }

  /** Where the last page ended: the list is by distance, then by code. */
  private record Place(double distanceKm, String code) {

    static Place read(Cursor cursor) {
      try {
        return new Place(Double.parseDouble(cursor.text(0)), cursor.text(1));
      } catch (NumberFormatException e) {
        throw new InvalidInput(
            "?cursor", "is not a cursor of this list; take nextCursor of the page before");
      }
    }

    boolean isBefore(Offer offer) {
      int byDistance = Double.compare(distanceKm, offer.distanceKm());
      return byDistance < 0 || byDistance == 0 && code.compareTo(offer.place().code()) < 0;
    }
  }
}
