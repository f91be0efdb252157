package oneaisle.shared.http;

import oneaisle.shared.problem.StaleVersion;

/** Entity tags of single resources: the version number in quotes. */
public final class ETags {

  private ETags() {}

  public static String of(long version) {
    return '"' + Long.toString(version) + '"';
  }

  /**
   * Refuses a change of a version the caller has not seen.
   *
   * @param ifMatch the {@code If-Match} header; null where the caller does not care
   */
  public static void check(String ifMatch, long version) {
    if (ifMatch == null || ifMatch.equals("*")) return;
    for (String tag : ifMatch.split(",")) if (tag.trim().equals(of(version))) return;
    throw new StaleVersion(ifMatch, of(version));
  }
}
