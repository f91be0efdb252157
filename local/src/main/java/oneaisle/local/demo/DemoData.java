package oneaisle.local.demo;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import oneaisle.local.Api;
import oneaisle.local.Application;
import oneaisle.local.Feed;
import oneaisle.local.Settling;
import oneaisle.local.Stack;
import oneaisle.local.StackFailure;
import oneaisle.local.TokenIssuer;

/**
 * A small invented retailer: eight stores and a warehouse around London, forty articles, two
 * customers.
 */
public final class DemoData {

  private static final Duration SETTLE_LIMIT = Duration.ofSeconds(60);
  private static final int CONFLICT = 409;

  private final Stack stack;

  public DemoData(Stack stack) {
    this.stack = stack;
  }

  /**
   * Loads everything and waits until every application has heard of it. What is already there
   * stays.
   */
  public void load() {
    Api api = Api.of(stack).withToken(stack.issuer().clientToken(TokenIssuer.CLI_CLIENT));
    for (Feed feed : List.of(Feed.LOCATIONS, Feed.ITEMS, Feed.STOCK)) {
      Feed.Outcome outcome = feed.send(api, () -> open(feed));
      if (outcome.rejected() > 0) {
        throw new StackFailure("demo data were rejected: " + outcome.rejections());
      }
    }
    register(api, "01900000-0000-7000-8000-0000000000a1", "Sam Taylor", "sam", "L-1001");
    register(api, "01900000-0000-7000-8000-0000000000a2", "Sue Morgan", "sue", "L-1002");
    new Settling(stack).await(SETTLE_LIMIT, pending -> {});
  }

  private static InputStream open(Feed feed) throws IOException {
    String name = "/demo/" + feed.title() + ".csv";
    InputStream stream = DemoData.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IOException(name + " is not on the class path");
    }
    return stream;
  }

  private static void register(Api api, String id, String name, String user, String loyaltyId) {
    Map<String, Object> customer =
        Map.of(
            "id",
            id,
            "name",
            name,
            "language",
            "en",
            "identifiers",
            List.of(
                identifier("EMAIL", user + "@example.org"),
                identifier("LOYALTY_ID", loyaltyId),
                identifier("WEB_ACCOUNT", user)));
    Api.Answer answer = api.post(Application.CUSTOMERS, "/customers/v1/customers", customer);
    if (!answer.succeeded() && answer.status() != CONFLICT) {
      throw new StackFailure(
          "the demo customer %s was refused with status %d: %s"
              .formatted(user, answer.status(), answer.text()));
    }
  }

  private static Map<String, Object> identifier(String type, String value) {
    return Map.of("type", type, "value", value, "verified", true);
  }
}
