package oneaisle.shared.testing.architecture;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What a service writes besides its answers. */
public final class OutputRules {

  private OutputRules() {}

  /** {@code System.out}, {@code System.err} and {@code printStackTrace()}. */
  @ArchTest
  public static final ArchRule nothing_is_printed =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
          .as("nothing is printed")
          .because(
              "a log line has a level, a logger and the trace of its request; a printed one has"
                  + " none");
}
