package oneaisle.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * What the launcher says to the person who typed the command; colours only where a terminal shows
 * them.
 */
public final class Console {

  private static final String RESET = "\u001b[0m";

  private final PrintStream out = System.out;
  private final boolean colours =
      System.console() != null
          && System.getenv("NO_COLOR") == null
          && !"dumb".equals(System.getenv("TERM"));

  /** True when somebody watches. */
  public boolean isTerminal() {
    return System.console() != null;
  }

  public void line(String text) {
    out.println(text);
    out.flush();
  }

  public void line() {
    line("");
  }

  public String bold(String text) {
    return coloured("1", text);
  }

  public String faint(String text) {
    return coloured("2", text);
  }

  public String good(String text) {
    return coloured("32", text);
  }

  public String bad(String text) {
    return coloured("31", text);
  }

  private String coloured(String code, String text) {
    return colours ? "\u001b[" + code + "m" + text + RESET : text;
  }

  /** Says what went wrong, and what to do about it. */
  public void failure(Exception failure) {
    if (failure instanceof PortTaken taken) {
      line(
          bad("Port %d is taken".formatted(taken.port()))
              + " by another program; "
              + taken.part()
              + " wants it.");
      line("Stop that program, or choose another port:");
      line(
          "  ./oneaisle up --port-%1$s %2$d    (or set ONEAISLE_PORT_%3$s)"
              .formatted(
                  taken.setting(), taken.port() + 1000, taken.setting().toUpperCase(Locale.ROOT)));
    } else if (failure instanceof StackFailure) {
      line(bad("It did not work: ") + failure.getMessage());
    } else {
      line(bad("Something unexpected happened: ") + failure);
      line("Look into ./oneaisle logs, and try ./oneaisle down, then ./oneaisle up.");
    }
  }

  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
