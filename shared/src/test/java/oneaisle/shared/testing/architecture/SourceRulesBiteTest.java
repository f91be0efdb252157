package oneaisle.shared.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules on sources, each broken by a file that is written here, and kept by one that comes
 * close.
 */
class SourceRulesBiteTest {

  @TempDir Path module;

  @Test
  void a_file_of_301_lines_is_named_and_one_of_300_is_not() throws IOException {
    write("main", "Long", "class Long {" + "\n".repeat(300) + "}");
    write("main", "Short", "class Short {" + "\n".repeat(299) + "}");
    assertThat(faults(SourceRules.FILES_ARE_SHORT))
        .containsExactly("Long.java:301 is the last line");
  }

  @Test
  void a_method_of_61_lines_is_named_and_one_of_60_is_not() throws IOException {
    write("main", "Two", "class Two {\n" + method("tooLong", 61) + method("longEnough", 60) + "}");
    assertThat(faults(SourceRules.METHODS_ARE_SHORT))
        .containsExactly("Two.java:2 tooLong is too long");
  }

  @Test
  void a_constructor_counts_as_a_method() throws IOException {
    write("main", "Made", "class Made {\n  Made() {" + "\n".repeat(60) + "}\n}");
    assertThat(faults(SourceRules.METHODS_ARE_SHORT)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StockImpl",
        "StockManager",
        "StockHelper",
        "StockUtil",
        "StockUtils",
        "StockService",
        "StockDTO",
        "StockDto",
        "StockBase",
        "AbstractStock"
      })
  void a_name_that_says_no_role_is_named(String name) throws IOException {
    write("main", name, "class " + name + " {}");
    assertThat(faults(SourceRules.NAMES_SAY_THE_ROLE))
        .containsExactly(name + ".java:1 " + name + " says no role");
  }

  @Test
  void a_name_within_another_class_or_of_a_test_counts_as_well() throws IOException {
    write("test", "StockTest", "class StockTest { record StockDto(int a) {} }");
    assertThat(faults(SourceRules.NAMES_SAY_THE_ROLE))
        .containsExactly("StockTest.java:1 StockDto says no role");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ServiceIdentity",
        "ServiceClock",
        "StartService",
        "Database",
        "Implicit",
        "Managers",
        "Until",
        "Abstraction"
      })
  void a_name_that_only_sounds_like_one_is_not(String name) throws IOException {
    write("main", name, "class " + name + " {}");
    assertThat(faults(SourceRules.NAMES_SAY_THE_ROLE)).isEmpty();
  }

  @Test
  void a_package_for_everything_is_named() throws IOException {
    write("main", "Texts", "package oneaisle.order.common; class Texts {}");
    write("main", "Fine", "package oneaisle.shared.service; class Fine {}");
    assertThat(faults(SourceRules.NAMES_SAY_THE_ROLE))
        .containsExactly("Texts.java:1 is in a package called common");
  }

  @Test
  void something_left_to_do_is_named() throws IOException {
    String mark = "TO" + "DO";
    write("main", "Loose", "class Loose {\n  // " + mark + ": later\n  /* FIX" + "ME */\n}");
    write("main", "Done", "class Done { int " + mark + "S; }");
    assertThat(faults(SourceRules.NOTHING_IS_LEFT_TO_DO))
        .containsExactly(
            "Loose.java:2 leaves something to do", "Loose.java:3 leaves something to do");
  }

  @Test
  void lombok_is_named() throws IOException {
    write("main", "Written", "import lombok.Data; @Data class Written {}");
    assertThat(faults(SourceRules.NO_CODE_IS_WRITTEN_BY_LOMBOK))
        .containsExactly("Written.java:1 uses Lombok: lombok.Data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"org.mockito.Mockito", "org.easymock.EasyMock"})
  void a_mock_is_named(String mock) throws IOException {
    write("test", "MockingTest", "import " + mock + "; class MockingTest {}");
    write("test", "StaticTest", "import static " + mock + ".*; class StaticTest {}");
    assertThat(faults(SourceRules.NOTHING_IS_MOCKED)).hasSize(2).allMatch(it -> it.contains(mock));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void wait(int a) throws Exception { Thread.sleep(a); }",
        "void wait(int a) throws Exception { java.util.concurrent.TimeUnit.SECONDS.sleep(a); }",
        "void wait(int a) { java.util.concurrent.locks.LockSupport.parkNanos(a); }",
        "Sleeper sleeper = Thread::sleep;"
      })
  void a_test_that_sleeps_is_named(String how) throws IOException {
    write("test", "SleepyTest", "class SleepyTest { " + how + " }");
    assertThat(faults(SourceRules.TESTS_DO_NOT_SLEEP)).containsExactly("SleepyTest.java:1 sleeps");
  }

  @Test
  void a_sleep_that_is_imported_is_named() throws IOException {
    write("test", "SleepyTest", "import static java.lang.Thread.sleep; class SleepyTest {}");
    assertThat(faults(SourceRules.TESTS_DO_NOT_SLEEP)).hasSize(1);
  }

  @Test
  void a_back_off_in_the_product_is_no_test_that_sleeps() throws IOException {
    write("main", "BackOff", "class BackOff { void rest() throws Exception { Thread.sleep(1); } }");
    assertThat(faults(SourceRules.TESTS_DO_NOT_SLEEP)).isEmpty();
  }

  @Test
  void what_is_only_quoted_breaks_no_rule() throws IOException {
    write(
        "test",
        "QuotingTest",
        "class QuotingTest { String s = \"import lombok.Data; Thread.sleep(1)\"; }");
    for (SourceRule rule : SourceRules.ALL) assertThat(faults(rule)).isEmpty();
  }

  @Test
  void the_report_says_why_and_where() throws IOException {
    write("main", "StockDto", "class StockDto {}");
    assertThatThrownBy(() -> SourceRules.NAMES_SAY_THE_ROLE.check(SourceFile.ofModule(module)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("A name says what a thing is or does")
        .hasMessageContaining("StockDto.java:1 StockDto says no role");
  }

  @Test
  void a_folder_without_sources_is_a_mistake() {
    assertThatThrownBy(() -> SourceFile.ofModule(module))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> faults(SourceRule rule) {
    return rule.faultsIn(SourceFile.ofModule(module));
  }

  private void write(String tree, String name, String code) throws IOException {
    Path file = module.resolve("src/" + tree + "/java/" + name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, code);
  }

  private static String method(String name, int lines) {
    return "  void " + name + "() {" + "\n".repeat(lines - 1) + "  }\n";
  }
}
