package oneaisle.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import oneaisle.local.Api;
import oneaisle.local.Application;
import oneaisle.local.Console;
import oneaisle.local.Stack;
import oneaisle.local.StackFailure;
import oneaisle.local.TokenIssuer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./oneaisle rebuild LDN-SOHO TEE-WHT-M}. */
@Command(
    name = "rebuild",
    description = {
      "Works stock levels out anew: on hand and unavailable from the ledger, reserved from the live"
          + " reservations, incoming from the open transfers. Puts right what differs.",
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing differs, or what differed is right now",
      "1:it did not work",
      "2:the command was not understood",
      "3:something differs and was left as it is (--dry-run)",
    })
public final class RebuildCommand implements Callable<Integer> {

  private static final int DIFFERS = 3;
  private static final int AT_ONCE = 200;
  private static final List<String> FIGURES =
      List.of("onHand", "unavailable", "reserved", "incoming");

  @Parameters(index = "0", paramLabel = "LOCATION", description = "Whose stock.")
  String location;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SKU",
      description = "Of which article; left out: of all that the location has or ever had.")
  String sku;

  @Option(names = "--dry-run", description = "Only say what differs; change nothing.")
  boolean dryRun;

  private final Console console = new Console();
  private final Supplier<Stack> running;
  private long examined;
  private long differing;

  public RebuildCommand() {
    this(() -> new Workplace().running());
  }

  /**
   * @param running the stack to ask
   */
  public RebuildCommand(Supplier<Stack> running) {
    this.running = running;
  }

  @Override
  public Integer call() {
    Stack stack = running.get();
    Api api = Api.of(stack).withToken(stack.issuer().clientToken(TokenIssuer.CLI_CLIENT));
    if (sku == null) {
      rebuildAll(api);
    } else {
      rebuildOne(api);
    }
    return conclude();
  }

  private void rebuildOne(Api api) {
    JsonNode found = asked(api, "/%s/%s/rebuild".formatted(encoded(location), encoded(sku)), "");
    examined = 1;
    differing = found.path("differed").asBoolean() ? 1 : 0;
    print(found);
  }

  private void rebuildAll(Api api) {
    String cursor = "";
    do {
      String page = "&limit=" + AT_ONCE + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor));
      JsonNode found = asked(api, "/%s/rebuild".formatted(encoded(location)), page);
      examined += found.path("examined").asLong();
      differing += found.path("differing").size();
      found.path("differing").forEach(this::print);
      cursor = found.path("nextCursor").asText("");
    } while (!cursor.isEmpty() && !cursor.equals("null"));
  }

  private JsonNode asked(Api api, String path, String page) {
    String query = "?dryRun=" + dryRun + page;
    Api.Answer answer = api.post(Application.INVENTORY, "/inventory/v1/stock" + path + query, null);
    if (answer.succeeded()) {
      return answer.json();
    }
    throw new StackFailure(
        switch (answer.status()) {
          case 404 ->
              "%s Codes are written as in the feeds; look at GET /inventory/v1/%s"
                  .formatted(
                      answer.json().path("detail").asText(),
                      sku == null ? "locations" : "availability/" + sku);
          case 503 ->
              "inventory is busy or cannot reach its database. What was examined so far stays"
                  + " done; run the command again, and see ./oneaisle status";
          default ->
              "inventory answered with status %d: %s. See ./oneaisle logs inventory"
                  .formatted(answer.status(), answer.text());
        });
  }

  private void print(JsonNode found) {
    console.line(console.bold(found.path("location").asText() + "  " + found.path("sku").asText()));
    console.line(row("", "books", "records", "difference"));
    for (String figure : FIGURES) {
      long books = found.path("before").path(figure).asLong();
      long records = found.path("after").path(figure).asLong();
      String difference = books == records ? "" : "%+,d".formatted(records - books);
      String line =
          row(figure, String.valueOf(books), String.valueOf(records), difference).stripTrailing();
      console.line(books == records ? line : console.bad(line));
    }
  }

  private static String row(String figure, String books, String records, String difference) {
    return "  %-12s %9s %9s %11s".formatted(figure, books, records, difference);
  }

  private int conclude() {
    String of = String.format(Locale.ROOT, "%,d of %,d stock levels", differing, examined);
    if (examined == 0) {
      console.line(location + " has no stock level, and never had one.");
    } else if (differing == 0) {
      console.line(
          console.good(
              String.format(
                  Locale.ROOT, "Nothing differs; stock levels examined: %,d.", examined)));
    } else if (dryRun) {
      console.line(console.bad(of + " differ from their records."));
      console.line("Nothing was changed. The same without --dry-run puts it right.");
      return DIFFERS;
    } else {
      console.line(console.good(of + " differed and are right now."));
      console.line("That should not happen: ./oneaisle logs inventory says what was found.");
    }
    return 0;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
