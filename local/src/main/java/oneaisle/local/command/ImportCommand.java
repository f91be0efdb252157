package oneaisle.local.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import oneaisle.local.Api;
import oneaisle.local.Console;
import oneaisle.local.Feed;
import oneaisle.local.Settling;
import oneaisle.local.Stack;
import oneaisle.local.StackFailure;
import oneaisle.local.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./oneaisle import ../data}. */
@Command(
    name = "import",
    description =
        "Feeds locations.csv, items.csv, stock.csv and sales.csv (or .csv.gz) of a folder.")
public final class ImportCommand implements Callable<Integer> {

  private static final Duration SETTLE_LIMIT = Duration.ofMinutes(30);
  private static final int SHOWN_REJECTIONS = 10;

  @Parameters(paramLabel = "DIR", description = "The folder with the files.")
  Path folder;

  @Option(
      names = "--only",
      split = ",",
      paramLabel = "FEED",
      description = "Only these: locations, items, stock, sales.")
  Set<String> only;

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
    return complete ? 0 : 2;
  }

  private List<Feed> chosen() {
    List<Feed> chosen = new ArrayList<>();
    for (Feed feed : Feed.values()) {
      boolean wanted = only == null || only.contains(feed.title());
      if (wanted && feed.fileIn(folder).isPresent()) {
        chosen.add(feed);
      }
    }
    if (chosen.isEmpty()) {
      throw new StackFailure(
          Files.isDirectory(folder)
              ? "there is no locations, items, stock or sales .csv or .csv.gz in " + folder
              : folder + " is not a folder");
    }
    return chosen;
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
