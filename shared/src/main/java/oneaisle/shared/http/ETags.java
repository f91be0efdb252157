package oneaisle.shared.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import java.util.function.Supplier;
import oneaisle.shared.problem.StaleVersion;

/**
 * Entity tags: the version number of a single resource in quotes; of an answer that is worked out,
 * a weak tag made of what it says.
 */
public final class ETags {

  private ETags() {}

  public static String of(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /** For an answer of which only the moment may differ. */
  public static String weak(long digest) {
    return "W/\"" + Long.toHexString(digest) + '"';
  }

  /**
   * The answer, or 304 where the caller has one that says the same.
   *
   * @param known the {@code If-None-Match} header; may be null
   */
  public static Response answer(String known, long digest, Supplier<?> entity) {
    String tag = weak(digest);
    Response.ResponseBuilder response =
        known != null && isAmong(known, tag) ? Response.notModified() : Response.ok(entity.get());
    return response.header(HttpHeaders.ETAG, tag).build();
  }

  /**
   * Refuses a change of a version the caller has not seen.
   *
   * @param ifMatch the {@code If-Match} header; null where the caller does not care
   */
  public static void check(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.equals("*") || isAmong(ifMatch, of(version))) return;
    throw new StaleVersion(ifMatch, of(version));
  }

  /** The same where there may be nothing yet: who has seen a version means to make nothing new. */
  public static void check(String ifMatch, OptionalLong version) {
    if (version.isPresent()) check(ifMatch, version.getAsLong());
    else if (ifMatch != null) throw new StaleVersion(ifMatch, "none");
  }

  private static boolean isAmong(String tags, String wanted) {
    for (String tag : tags.split(",")) if (tag.trim().equals(wanted)) return true;
    return false;
  }
}
