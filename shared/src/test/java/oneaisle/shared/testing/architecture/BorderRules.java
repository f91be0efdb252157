package oneaisle.shared.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The borders between the services, and between them and what they share. */
public final class BorderRules {

  private static final List<String> SERVICES =
      List.of("oneaisle.inventory", "oneaisle.order", "oneaisle.customer");

  private BorderRules() {}

  @ArchTest
  public static final ArchRule no_service_knows_another =
      classes()
          .that(areOfAService())
          .should(Conditions.notDepend("another service", BorderRules::isOfAnotherService))
          .because(
              "services meet in HTTP and events only, so that each is changed and deployed alone");

  @ArchTest
  public static final ArchRule every_class_of_a_service_lives_in_a_drawer =
      classes()
          .that(areOfAService())
          .should(
              Conditions.faultless(
                  "be in a drawer of a feature or at the top of their service",
                  type ->
                      Stream.of(type)
                          .filter(it -> !isAtTheTop(it) && !isInADrawer(it))
                          .map(it -> it.getName() + " is in no drawer")))
          .because(
              "no rule looks into a package beside boundary, control and entity, and no newcomer"
                  + " either; at the top is only what is the whole service's: application,"
                  + " identity");

  /** For shared itself. */
  public static final ArchRule shared_knows_no_service =
      noClasses()
          .that()
          .resideInAPackage("oneaisle.shared..")
          .should()
          .dependOnClassesThat(areOfAService())
          .because("shared is mechanisms; what changes for one service only belongs to that one");

  /** For shared itself. */
  public static final ArchRule shared_holds_nothing_of_a_feature =
      classes()
          .that()
          .resideInAPackage("oneaisle.shared..")
          .should(Conditions.faultless("be no entity, request or view", BorderRules::retail))
          .because("each of these has one owner; a shared one would tie the services together");

  private static Stream<String> retail(JavaClass type) {
    String name = type.getSimpleName();
    boolean retail =
        type.isAnnotatedWith(Entity.class) || name.endsWith("Request") || name.endsWith("View");
    return retail ? Stream.of(type.getName() + " belongs to a service") : Stream.empty();
  }

  private static DescribedPredicate<JavaClass> areOfAService() {
    return DescribedPredicate.describe("are of a service", type -> serviceOf(type).isPresent());
  }

  private static boolean isAtTheTop(JavaClass type) {
    return SERVICES.contains(type.getPackageName());
  }

  private static boolean isInADrawer(JavaClass type) {
    return Place.of(type).filter(place -> SERVICES.contains(place.service())).isPresent();
  }

  private static boolean isOfAnotherService(JavaClass origin, JavaClass target) {
    Optional<String> service = serviceOf(target);
    return service.isPresent() && !service.equals(serviceOf(origin));
  }

  private static Optional<String> serviceOf(JavaClass type) {
    return SERVICES.stream()
        .filter(root -> (type.getPackageName() + ".").startsWith(root + "."))
        .findFirst();
  }
}
