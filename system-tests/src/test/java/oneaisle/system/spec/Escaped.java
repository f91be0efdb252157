package oneaisle.system.spec;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Any text as a part of a URL. */
public final class Escaped {

  private Escaped() {}

  public static String query(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public static String path(String text) {
    return query(text).replace("+", "%20");
  }
}
