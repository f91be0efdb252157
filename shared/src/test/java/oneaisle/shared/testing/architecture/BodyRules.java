package oneaisle.shared.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes in and out as JSON: requests, views and events. */
public final class BodyRules {

  /** One golden sample per event and version: {@code OrderPlaced.v1.json}. */
  private static final Path EVENT_SAMPLES = Path.of("..", "openapi", "events");

  private BodyRules() {}

  @ArchTest
  public static final ArchRule requests_are_public_records =
      classes()
          .that()
          .haveSimpleNameEndingWith("Request")
          .should(bePublicRecords())
          .because("what is on the wire is data: all of it in one line, no way to change it");

  @ArchTest
  public static final ArchRule views_are_public_records =
      classes()
          .that()
          .haveSimpleNameEndingWith("View")
          .should(bePublicRecords())
          .because("what is on the wire is data: all of it in one line, no way to change it");

  @ArchTest
  public static final ArchRule events_are_public_records =
      eventsArePublicRecords(BodyRules::events);

  /** Of those that come in; a client checks what it sends by sending it. */
  @ArchTest
  public static final ArchRule requests_leave_nothing_open =
      classes()
          .that(DescribedPredicate.describe("are requests", BodyRules::isRequest))
          .and(Place.in(Place.Drawer.BOUNDARY))
          .should(
              Conditions.faultless(
                  "box and bound every component", type -> RequestFaults.in(type.reflect())))
          .because(
              "a missing int is silently 0, and what is not bounded here is refused by the"
                  + " database, too late and with worse words");

  /**
   * @param names of the events there are, ours and those we listen to
   */
  static ArchRule eventsArePublicRecords(Supplier<Set<String>> names) {
    return classes()
        .that(
            DescribedPredicate.describe(
                "are named like an event", type -> names.get().contains(type.getSimpleName())))
        .should(bePublicRecords())
        .because("an event is a fact that was told; its class is its contract");
  }

  static boolean isRequest(JavaClass type) {
    return type.isRecord() && type.getSimpleName().endsWith("Request");
  }

  private static ArchCondition<JavaClass> bePublicRecords() {
    return Conditions.faultless(
        "be public records",
        type ->
            type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC)
                ? Stream.empty()
                : Stream.of(type.getName() + " is no public record"));
  }

  private static Set<String> events() {
    try (Stream<Path> samples = Files.list(EVENT_SAMPLES)) {
      return samples
          .map(sample -> sample.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.indexOf('.')))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("There are no samples of events to know the events by", e);
    }
  }
}
