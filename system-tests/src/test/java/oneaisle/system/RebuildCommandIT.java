package oneaisle.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import oneaisle.local.Console;
import oneaisle.local.command.RebuildCommand;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Store;
import oneaisle.system.people.Admin;
import oneaisle.system.stack.Calm;
import oneaisle.system.stack.Databases;
import oneaisle.system.stack.TheStack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code ./oneaisle rebuild}, as somebody types it whose books are in doubt. */
class RebuildCommandIT {

  private static final Store STORE = new Store("DOUBT-1", "Ledger Lane", 51.30, -0.40);
  private static final Article PEN = Article.of("DOUBT-PEN", "Doubted pen", "2.00", 8101);
  private static final Article INK = Article.of("DOUBT-INK", "Doubted ink", "4.00", 8102);

  @BeforeAll
  static void open() {
    Admin.root().opens(STORE).lists(PEN, INK).stocks(STORE, 9, PEN, INK);
    Calm.await();
  }

  private record Typed(int code, String said) {}

  @Test
  void what_differs_is_shown_then_put_right_and_then_nothing_differs() {
    spoil(PEN, 4);
    Typed dry = type("DOUBT-1", "DOUBT-PEN", "--dry-run");
    assertThat(dry.code()).isEqualTo(3);
    assertThat(dry.said())
        .containsPattern("onHand +4 +9 +\\+5\n")
        .containsPattern("reserved +0 +0\n")
        .contains("without --dry-run");
    assertThat(onHand(PEN)).isEqualTo(4);

    Typed put = type("DOUBT-1", "DOUBT-PEN");
    assertThat(put.code()).isZero();
    assertThat(put.said()).contains("1 of 1 stock levels differed and are right now");
    assertThat(onHand(PEN)).isEqualTo(9);
    assertThat(type("DOUBT-1", "DOUBT-PEN", "--dry-run").code()).isZero();
    Calm.booksBalance();
  }

  @Test
  void without_an_article_all_of_the_location_is_examined() {
    spoil(PEN, 8);
    spoil(INK, 12);
    Typed dry = type("DOUBT-1", "--dry-run");
    assertThat(dry.code()).isEqualTo(3);
    assertThat(dry.said()).contains("2 of 2 stock levels differ", "DOUBT-PEN", "DOUBT-INK");
    assertThat(type("DOUBT-1").said()).contains("2 of 2 stock levels differed");
    assertThat(onHand(PEN)).isEqualTo(9);
    assertThat(onHand(INK)).isEqualTo(9);
    assertThat(type("DOUBT-1").said()).contains("Nothing differs; stock levels examined: 2.");
    Calm.booksBalance();
  }

  @Test
  void what_is_not_there_is_said_with_where_to_look() {
    Typed unknown = type("DOUBT-1", "DOUBT-NIL");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.said()).contains("DOUBT-NIL", "/inventory/v1/availability/DOUBT-NIL");
    Typed nowhere = type("DOUBT-9");
    assertThat(nowhere.code()).isEqualTo(1);
    assertThat(nowhere.said()).contains("DOUBT-9", "/inventory/v1/locations");
    assertThat(type().code()).isEqualTo(2);
  }

  private static void spoil(Article article, int onHand) {
    Databases.execute(
        "UPDATE inventory.stock_level SET on_hand = %d WHERE location = 'DOUBT-1' AND sku = '%s'"
            .formatted(onHand, article.sku()));
  }

  private static int onHand(Article article) {
    return Admin.root().stock(STORE, article).path("onHand").asInt();
  }

  private static Typed type(String... arguments) {
    PrintStream before = System.out;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, UTF_8));
    try {
      Console console = new Console();
      CommandLine line = new CommandLine(new RebuildCommand(TheStack::get));
      line.setExecutionExceptionHandler(
          (failure, command, parsed) -> {
            console.failure(failure);
            return 1;
          });
      return new Typed(line.execute(arguments), said.toString(UTF_8));
    } finally {
      System.setOut(before);
    }
  }
}
