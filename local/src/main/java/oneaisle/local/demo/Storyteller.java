package oneaisle.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import oneaisle.local.Api;
import oneaisle.local.Application;
import oneaisle.local.Console;
import oneaisle.local.Patience;
import oneaisle.local.Stack;
import oneaisle.local.StackFailure;

/**
 * Makes the calls of the demo and tells about them; stops at the first one that does not go as
 * told.
 */
final class Storyteller {

  static final int OK = 200;
  static final int CREATED = 201;
  static final int NOT_FOUND = 404;
  static final int REFUSED = 422;

  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final Stack stack;
  private final Console console;
  private int chapter;

  Storyteller(Stack stack, Console console) {
    this.stack = stack;
    this.console = console;
  }

  Stack stack() {
    return stack;
  }

  void chapter(String title) {
    chapter++;
    console.line();
    console.line(console.bold("%d. %s".formatted(chapter, title)));
  }

  void tell(String text) {
    console.line("   " + text);
  }

  /** A call by somebody (nobody in particular when null) that must be answered with the status. */
  Api.Answer call(
      String who, String method, Application application, String path, Object body, int status) {
    Api api = Api.of(stack);
    Api caller = who == null ? api : api.withToken(stack.issuer().token(who));
    return told(
        who, method + " " + path, caller.send(method, application, path, body, Map.of()), status);
  }

  /** Tells a call that was made elsewhere. */
  Api.Answer told(String who, String call, Api.Answer answer, int status) {
    String mark =
        answer.status() == status
            ? console.good("→ " + answer.status())
            : console.bad("→ " + answer.status());
    console.line("   " + console.faint("%-4s %s ".formatted(who == null ? "" : who, call)) + mark);
    if (answer.status() != status) {
      throw new StackFailure(
          "%s should be answered with %d, it was %d: %s"
              .formatted(call, status, answer.status(), answer.text()));
    }
    return answer;
  }

  /** Asks again until the answer is as it should be: events take a moment. */
  JsonNode eventually(String wanted, Supplier<JsonNode> question, Predicate<JsonNode> enough) {
    AtomicReference<JsonNode> last = new AtomicReference<>();
    boolean came =
        Patience.until(
            PATIENCE,
            () -> {
              last.set(question.get());
              return enough.test(last.get());
            });
    if (!came) {
      throw new StackFailure(
          "%s: it did not happen within %d s. The last answer was %s"
              .formatted(wanted, PATIENCE.toSeconds(), last.get()));
    }
    return last.get();
  }

  /** Reads quietly, for {@link #eventually}. */
  JsonNode read(String who, Application application, String path) {
    Api.Answer answer = Api.of(stack).withToken(stack.issuer().token(who)).get(application, path);
    return answer.json();
  }

  void expect(boolean holds, String sentence) {
    if (!holds) {
      throw new StackFailure("expected: " + sentence);
    }
    tell(console.good("✓ ") + sentence);
  }
}
