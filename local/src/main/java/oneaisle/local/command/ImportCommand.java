package oneaisle.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import oneaisle.local.Api;
import oneaisle.local.Console;
import oneaisle.local.Feed;
import oneaisle.local.Settling;
import oneaisle.local.Stack;
import oneaisle.local.StackFailure;
import oneaisle.local.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code ./oneaisle import ../data}. */
@Command(
    name = "import",
    description =
        "Feeds locations.csv, items.csv, stock.csv and sales.csv (or .csv.gz) of a folder.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every row was taken, now or before",
      "1:it did not work",
      "2:the command was not understood",
      "3:rows were rejected; all others were taken",
    })
public final class ImportCommand implements Callable<Integer> {

  private static final Duration SETTLE_LIMIT = Duration.ofMinutes(30);
  private static final int REJECTED = 3;
  private static final int SHOWN_REJECTIONS = 10;

  @Parameters(paramLabel = "DIR", description = "The folder with the files.")
  Path folder;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "FEED",
      completionCandidates = Feeds.class,
      converter = Feeds.class,
      description = "Only these, of ${COMPLETION-CANDIDATES}.")
  Set<Feed> only;

  private final Console console = new Console();

  @Override
  public Integer call() {
    Stack stack = new Workplace().running();
    List<Feed> feeds = chosen();
    Api api = Api.of(stack).withToken(stack.issuer().clientToken(TokenIssuer.CLI_CLIENT));
    Settling settling = new Settling(stack);
    boolean complete = true;
    for (Feed feed : feeds) {
      if (feed == Feed.SALES && feeds.size() > 1) {
        settle(settling);
      }
      Path file = feed.fileIn(folder).orElseThrow();
      try (TransferProgress progress = new TransferProgress(feed.title(), file, console)) {
        complete &= report(feed, feed.send(api, file, progress));
      }
    }
    settle(settling);
    return complete ? 0 : REJECTED;
  }

  private List<Feed> chosen() {
    List<Feed> chosen = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      boolean wanted = only == null || only.contains(feed);
      if (wanted && feed.fileIn(folder).isPresent()) {
        chosen.add(feed);
      }
    }
    if (chosen.isEmpty()) {
      throw new StackFailure(
          Files.isDirectory(folder)
              ? "there is no %s .csv or .csv.gz in %s".formatted(Feeds.listed(only), folder)
              : folder + " is not a folder");
    }
    return chosen;
  }

  /** The feeds as people write them. */
  static final class Feeds implements ITypeConverter<Feed>, Iterable<String> {

    @Override
    public Feed convert(String title) {
      return Arrays.stream(Feed.values())
          .filter(feed -> feed.title().equals(title))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "there is no feed '%s'; there are %s"
                          .formatted(title, String.join(", ", this))));
    }

    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Feed.values()).map(Feed::title).iterator();
    }

    static String listed(Set<Feed> only) {
      return Arrays.stream(Feed.values())
          .filter(feed -> only == null || only.contains(feed))
          .map(Feed::title)
          .collect(Collectors.joining(" or "));
    }
  }

  /** True when no row was rejected. */
  private boolean report(Feed feed, Feed.Outcome outcome) {
    console.line(
        String.format(
            Locale.ROOT,
            "%-10s %,9d received %,9d applied %,9d unchanged %,9d rejected",
            feed.title(),
            outcome.received(),
            outcome.applied(),
            outcome.unchanged(),
            outcome.rejected()));
    outcome.rejections().stream()
        .limit(SHOWN_REJECTIONS)
        .forEach(text -> console.line("           " + console.bad(text)));
    return outcome.rejected() == 0;
  }

  private void settle(Settling settling) {
    long began = System.nanoTime();
    try (SettlingProgress progress = new SettlingProgress(console)) {
      settling.await(SETTLE_LIMIT, progress);
    }
    console.line(
        "events have settled after "
            + Console.seconds(Duration.ofNanos(System.nanoTime() - began)));
  }
}
