package oneaisle.inventory.importing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import oneaisle.inventory.importing.control.ImportItems;
import oneaisle.inventory.importing.control.ImportLocations;
import oneaisle.inventory.importing.control.ImportStock;
import oneaisle.inventory.importing.control.ImportStockChanges;
import oneaisle.inventory.importing.entity.FeedMode;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.shared.http.LargeBody;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.security.Caller;
import oneaisle.shared.security.CurrentCaller;
import oneaisle.shared.security.Role;

/**
 * Feeds of other systems as CSV, plain or gzip. A feed is applied batch by batch while it is read;
 * a row that cannot be taken rejects no other; sending a feed again changes nothing.
 */
@Path("/imports")
@RequestScoped
@RolesAllowed({Role.ADMIN, Role.SERVICE, Role.MANAGER})
@Consumes("text/csv")
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  /** Clocks differ a little between a store and here. */
  private static final Duration AHEAD = Duration.ofMinutes(5);

  @Inject private ImportItems importItems;
  @Inject private ImportLocations importLocations;
  @Inject private ImportStock importStock;
  @Inject private ImportStockChanges importStockChanges;
  @Inject private CurrentCaller current;
  @Inject private Clock clock;

  @POST
  @Path("/items")
  @LargeBody
  public ImportView items(@HeaderParam("Content-Encoding") String encoding, InputStream body)
      throws IOException {
    return answer(encoding, body, csv -> importItems.take(csv));
  }

  @POST
  @Path("/locations")
  @LargeBody
  public ImportView locations(@HeaderParam("Content-Encoding") String encoding, InputStream body)
      throws IOException {
    Caller caller = current.get();
    return answer(encoding, body, csv -> importLocations.take(csv, caller::worksAt));
  }

  @POST
  @Path("/stock")
  @LargeBody
  public ImportView stock(
      @HeaderParam("Content-Encoding") String encoding,
      @QueryParam("mode") String mode,
      @QueryParam("asOf") String asOf,
      InputStream body)
      throws IOException {
    Caller caller = current.get();
    Instant moment = moment(asOf);
    Import feed =
        switch (mode(mode)) {
          case SNAPSHOT -> csv -> importStock.take(csv, moment, caller.subject(), caller::worksAt);
          case DELTA -> {
            if (moment == null)
              throw new InvalidInput("?asOf", "names a delta feed: it cannot be left out");
            yield csv -> importStockChanges.take(csv, moment, caller.subject(), caller::worksAt);
          }
        };
    return answer(encoding, body, feed);
  }

  private static FeedMode mode(String name) {
    if (name == null) return FeedMode.SNAPSHOT;
    for (FeedMode mode : FeedMode.values()) if (mode.name().equals(name)) return mode;
    throw new InvalidInput("?mode", "must be SNAPSHOT or DELTA");
  }

  private interface Import {
    ImportReport take(InputStream csv) throws IOException;
  }

  private static ImportView answer(String encoding, InputStream body, Import feed)
      throws IOException {
    try {
      return ImportView.from(feed.take(unpacked(encoding, body)));
    } catch (ZipException | EOFException e) {
      throw notGzip(e);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof ZipException || e.getCause() instanceof EOFException)
        throw notGzip(e.getCause());
      throw e;
    }
  }

  private static InvalidInput notGzip(IOException e) {
    return new InvalidInput("", "is not complete gzip data: " + e.getMessage());
  }

  private static InputStream unpacked(String encoding, InputStream body) throws IOException {
    if (encoding == null || encoding.equalsIgnoreCase("identity")) return body;
    if (encoding.equalsIgnoreCase("gzip")) return new GZIPInputStream(body, 64 * 1024);
    throw new NotSupportedException(
        Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE)
            .header(HttpHeaders.ACCEPT_ENCODING, "gzip, identity")
            .build());
  }

  private Instant moment(String asOf) {
    if (asOf == null) return null;
    try {
      // as exactly as the database keeps it
      Instant moment = Instant.parse(asOf).truncatedTo(ChronoUnit.MICROS);
      if (!moment.isAfter(clock.instant().plus(AHEAD))) return moment;
    } catch (DateTimeParseException e) {
      throw new InvalidInput("?asOf", "must be an instant, for example 2026-11-21T06:00:00Z");
    }
    throw new InvalidInput("?asOf", "must not be in the future");
  }
}
