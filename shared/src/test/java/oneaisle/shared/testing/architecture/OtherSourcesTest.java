package oneaisle.shared.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules on sources for the modules that have no features and no rules of their own: the local
 * stack, which lies below these rules and cannot ask them itself, the system tests and the
 * benchmarks.
 */
class OtherSourcesTest {

  private static final Path ALL_MODULES = Path.of("..");

  @Test
  void the_other_modules_keep_the_rules_on_sources() throws IOException {
    List<Path> others = modulesWithoutRules();
    assertThat(others).contains(ALL_MODULES.resolve("local"));
    List<String> faults =
        others.stream()
            .map(SourceFile::ofModule)
            .flatMap(
                sources ->
                    SourceRules.ALL.stream().flatMap(rule -> rule.faultsIn(sources).stream()))
            .toList();
    assertThat(faults).isEmpty();
  }

  private static List<Path> modulesWithoutRules() throws IOException {
    try (Stream<Path> modules = Files.list(ALL_MODULES)) {
      return modules
          .filter(module -> Files.isRegularFile(module.resolve("pom.xml")) && hasSources(module))
          .filter(module -> !hasRules(module))
          .toList();
    }
  }

  private static boolean hasSources(Path module) {
    return Files.isDirectory(module.resolve("src/main/java"))
        || Files.isDirectory(module.resolve("src/test/java"));
  }

  private static boolean hasRules(Path module) {
    try (Stream<Path> files = Files.walk(module.resolve("src"))) {
      return files.anyMatch(file -> file.endsWith("ArchitectureTest.java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
