package oneaisle.shared.testing.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Name;

/** Sizes, names and habits, read from the sources of a module: the folder the tests run in. */
public final class SourceRules {

  static final int MOST_LINES_OF_A_FILE = 300;
  static final int MOST_LINES_OF_A_METHOD = 60;

  /** The role a name claims is its last word, or its first for what is meant to be extended. */
  private static final Pattern BANNED_NAME =
      Pattern.compile(".*(Impl|Manager|Helper|Utils?|Service|DTO|Dto|Base)|Abstract[A-Z].*");

  /** A verb phrase, not a role: it starts the service. */
  private static final Set<String> NAMES_THAT_ARE_VERBS = Set.of("StartService");

  private static final Set<String> BANNED_PACKAGES =
      Set.of("common", "util", "utils", "helper", "helpers", "impl", "misc", "base", "dto");

  /** In halves, so that this file keeps its own rule. */
  private static final Pattern LOOSE_END = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");

  private static final List<String> LOMBOK = List.of("lombok.");
  private static final List<String> MOCKS =
      List.of(
          "org.mockito.", "org.easymock.", "org.powermock.", "org.jmock.", "mockit.", "io.mockk.");

  private static final Set<String> SLEEPS = Set.of("sleep", "parkNanos", "parkUntil");

  static final SourceRule FILES_ARE_SHORT =
      new SourceRule(
          "A file is read at one go: at most " + MOST_LINES_OF_A_FILE + " lines",
          file ->
              file.lines().size() <= MOST_LINES_OF_A_FILE
                  ? Stream.empty()
                  : Stream.of(file.fault(file.lines().size(), "is the last line")));

  static final SourceRule METHODS_ARE_SHORT =
      new SourceRule(
          "A method is seen at one glance: at most " + MOST_LINES_OF_A_METHOD + " lines",
          SourceRules::longMethods);

  static final SourceRule NAMES_SAY_THE_ROLE =
      new SourceRule(
          "A name says what a thing is or does; Manager, Helper, Util, Impl… fit everything and say"
              + " nothing",
          SourceRules::bannedNames);

  static final SourceRule NOTHING_IS_LEFT_TO_DO =
      new SourceRule(
          "What is not done is an issue, not a comment",
          file ->
              IntStream.range(0, file.lines().size())
                  .filter(i -> LOOSE_END.matcher(file.lines().get(i)).find())
                  .mapToObj(i -> file.fault(i + 1L, "leaves something to do")));

  static final SourceRule NO_CODE_IS_WRITTEN_BY_LOMBOK =
      new SourceRule(
          "What runs is what is written; records do the rest", imported(LOMBOK, "uses Lombok"));

  static final SourceRule NOTHING_IS_MOCKED =
      new SourceRule(
          "A mock says what we believe of our own code; the code says what it does",
          imported(MOCKS, "mocks"));

  static final SourceRule TESTS_DO_NOT_SLEEP =
      new SourceRule(
          "A sleep is too short on a busy machine and too long on all others: wait for the"
              + " condition",
          file -> file.isTest() ? sleeps(file) : Stream.empty());

  static final List<SourceRule> ALL =
      List.of(
          FILES_ARE_SHORT,
          METHODS_ARE_SHORT,
          NAMES_SAY_THE_ROLE,
          NOTHING_IS_LEFT_TO_DO,
          NO_CODE_IS_WRITTEN_BY_LOMBOK,
          NOTHING_IS_MOCKED,
          TESTS_DO_NOT_SLEEP);

  private SourceRules() {}

  @ArchTest
  static void files_are_short(JavaClasses ofTheModule) {
    FILES_ARE_SHORT.check(ThisModule.SOURCES);
  }

  @ArchTest
  static void methods_are_short(JavaClasses ofTheModule) {
    METHODS_ARE_SHORT.check(ThisModule.SOURCES);
  }

  @ArchTest
  static void names_say_the_role(JavaClasses ofTheModule) {
    NAMES_SAY_THE_ROLE.check(ThisModule.SOURCES);
  }

  @ArchTest
  static void nothing_is_left_to_do(JavaClasses ofTheModule) {
    NOTHING_IS_LEFT_TO_DO.check(ThisModule.SOURCES);
  }

  @ArchTest
  static void no_code_is_written_by_lombok(JavaClasses ofTheModule) {
    NO_CODE_IS_WRITTEN_BY_LOMBOK.check(ThisModule.SOURCES);
  }

  @ArchTest
  static void nothing_is_mocked(JavaClasses ofTheModule) {
    NOTHING_IS_MOCKED.check(ThisModule.SOURCES);
  }

  @ArchTest
  static void tests_do_not_sleep(JavaClasses ofTheModule) {
    TESTS_DO_NOT_SLEEP.check(ThisModule.SOURCES);
  }

  private static Stream<String> longMethods(SourceFile file) {
    return file.all(MethodTree.class)
        .filter(it -> file.lastLine(it) - file.firstLine(it) + 1 > MOST_LINES_OF_A_METHOD)
        .map(it -> file.fault(it, it.getName() + " is too long"));
  }

  private static Stream<String> bannedNames(SourceFile file) {
    Stream<String> types =
        file.all(ClassTree.class)
            .filter(it -> BANNED_NAME.matcher(it.getSimpleName()).matches())
            .filter(it -> !NAMES_THAT_ARE_VERBS.contains(it.getSimpleName().toString()))
            .map(it -> file.fault(it, it.getSimpleName() + " says no role"));
    Stream<String> packages =
        Arrays.stream(file.packageName().split("\\."))
            .filter(BANNED_PACKAGES::contains)
            .map(it -> file.fault(1, "is in a package called " + it));
    return Stream.concat(types, packages);
  }

  private static Function<SourceFile, Stream<String>> imported(List<String> roots, String fault) {
    return file ->
        file.all(ImportTree.class)
            .filter(
                it -> roots.stream().anyMatch(it.getQualifiedIdentifier().toString()::startsWith))
            .map(it -> file.fault(it, fault + ": " + it.getQualifiedIdentifier()));
  }

  /** Called, referred to or imported. */
  private static Stream<String> sleeps(SourceFile file) {
    Stream<Tree> parts = file.all(Tree.class);
    return parts
        .filter(
            it ->
                it instanceof MemberSelectTree select && isSleep(select.getIdentifier())
                    || it instanceof MemberReferenceTree reference && isSleep(reference.getName()))
        .map(it -> file.fault(it, "sleeps"));
  }

  private static boolean isSleep(Name name) {
    return SLEEPS.contains(name.toString());
  }

  /** Read once for all rules. */
  private static final class ThisModule {
    static final List<SourceFile> SOURCES = SourceFile.ofModule(Path.of(""));
  }
}
