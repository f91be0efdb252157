package oneaisle.shared.testing.architecture;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule that only the source can tell, not the compiled class.
 *
 * @param because why there is the rule
 * @param faults what is wrong in one file
 */
record SourceRule(String because, Function<SourceFile, Stream<String>> faults) {

  List<String> faultsIn(List<SourceFile> sources) {
    return sources.stream().flatMap(faults).toList();
  }

  void check(List<SourceFile> sources) {
    List<String> found = faultsIn(sources);
    if (found.isEmpty()) return;
    throw new AssertionError(because + "\n  " + String.join("\n  ", found));
  }
}
