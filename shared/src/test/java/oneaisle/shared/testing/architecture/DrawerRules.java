package oneaisle.shared.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static oneaisle.shared.testing.architecture.Place.Drawer.BOUNDARY;
import static oneaisle.shared.testing.architecture.Place.Drawer.CONTROL;
import static oneaisle.shared.testing.architecture.Place.Drawer.ENTITY;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import oneaisle.shared.paging.Cursor;
import oneaisle.shared.problem.Refusal;
import oneaisle.shared.problem.Violation;

/** What boundary, control and entity may know: calls go inwards, from the doors to the truth. */
public final class DrawerRules {

  /** Where an entity may look besides its service's other entities. */
  private static final List<String> KNOWN_TO_ENTITIES =
      List.of("java.", "jakarta.persistence.", "jakarta.validation.");

  /** The values of shared; its mechanisms (JSON, HTTP, outbox) are nothing an entity needs. */
  private static final Set<String> SHARED_VALUES =
      Set.of("oneaisle.shared.money", "oneaisle.shared.ids", "oneaisle.shared.hours");

  private DrawerRules() {}

  @ArchTest
  public static final ArchRule entities_know_only_entities_and_values =
      classes()
          .that(Place.in(ENTITY))
          .should(
              Conditions.notDepend(
                  "more than java, jakarta.persistence, jakarta.validation, entities of their"
                      + " service and values of shared",
                  (origin, target) -> !isKnownToEntities(origin, target)))
          .because(
              "what is true in the shop must be readable and testable by new, without server, JSON"
                  + " or database");

  @ArchTest
  public static final ArchRule control_knows_no_boundary =
      noClasses()
          .that(Place.in(CONTROL))
          .should()
          .dependOnClassesThat(Place.in(BOUNDARY))
          .because("a use case is the same whether HTTP, Kafka or the clock calls it");

  @ArchTest
  public static final ArchRule control_speaks_no_http_but_in_clients =
      noClasses()
          .that(Place.in(CONTROL))
          .and(areNoClients())
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "java.net.http..")
          .because(
              "HTTP comes in through a …Resource and goes out through a …Client, nowhere else");

  @ArchTest
  public static final ArchRule only_control_touches_the_database =
      noClasses()
          .that(Place.in(BOUNDARY).or(Place.in(ENTITY)))
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(EntityManager.class, EntityManagerFactory.class, DataSource.class)
          .because(
              "a door that queries for itself goes around the rules and locks of the use cases");

  @ArchTest
  public static final ArchRule boundary_uses_no_repository_of_another_feature =
      classes()
          .that(Place.in(BOUNDARY))
          .should(
              Conditions.notDepend(
                  "a repository of another feature", DrawerRules::isForeignRepository))
          .because(
              "where a feature keeps its things is its own affair; others ask its use cases, which"
                  + " know what else has to happen");

  private static boolean isKnownToEntities(JavaClass origin, JavaClass target) {
    String name = target.getName();
    if (KNOWN_TO_ENTITIES.stream().anyMatch(name::startsWith)) return true;
    return isEntityOfSameService(origin, target) || isSharedValue(target);
  }

  private static boolean isEntityOfSameService(JavaClass origin, JavaClass target) {
    return Place.isIn(ENTITY, target)
        && Place.of(origin).orElseThrow().isSameServiceAs(Place.of(target).orElseThrow());
  }

  private static boolean isSharedValue(JavaClass target) {
    return SHARED_VALUES.contains(target.getPackageName())
        || target.isAssignableTo(Refusal.class)
        || target.isEquivalentTo(Refusal.Kind.class)
        || target.isEquivalentTo(Violation.class)
        || target.isEquivalentTo(Cursor.class);
  }

  /** A repository is known by what it holds: the way to the database. */
  private static boolean isForeignRepository(JavaClass door, JavaClass target) {
    return Place.isIn(CONTROL, target)
        && Place.of(door).orElseThrow().isNeighbourOf(Place.of(target).orElseThrow())
        && target.getAllFields().stream()
            .map(field -> field.getRawType())
            .anyMatch(
                it ->
                    it.isAssignableTo(EntityManager.class) || it.isAssignableTo(DataSource.class));
  }

  private static DescribedPredicate<JavaClass> areNoClients() {
    return DescribedPredicate.describe(
        "are no …Client", type -> !outermost(type).getSimpleName().endsWith("Client"));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(DrawerRules::outermost).orElse(type);
  }
}
