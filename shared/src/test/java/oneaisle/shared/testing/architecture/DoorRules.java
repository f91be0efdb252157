package oneaisle.shared.testing.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveSimpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static oneaisle.shared.testing.architecture.Place.Drawer.BOUNDARY;
import static oneaisle.shared.testing.architecture.Place.Drawer.CONTROL;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;
import oneaisle.shared.kafka.Subscriber;
import oneaisle.shared.problem.Refusal;

/** The doors of a service: what they are called, where they are, who gets in and with what. */
public final class DoorRules {

  private DoorRules() {}

  @ArchTest
  public static final ArchRule every_route_says_who_may_use_it =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should(Conditions.faultless("have @PermitAll or @RolesAllowed", DoorRules::unguarded))
          .because(
              "a route that says nothing is refused at run time; whom it is for is a decision");

  @ArchTest
  public static final ArchRule every_request_is_validated =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should(Conditions.faultless("take requests @NotNull @Valid", DoorRules::unvalidated))
          .because("without @Valid nobody looks at its constraints, and an empty body is null");

  @ArchTest
  public static final ArchRule http_doors_are_called_resource =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should(haveSimpleNameEndingWith("Resource"))
          .because("who looks for a route looks for its …Resource");

  @ArchTest
  public static final ArchRule kafka_doors_are_called_consumer =
      classes()
          .that(implement(Subscriber.class))
          .should(haveSimpleNameEndingWith("Consumer"))
          .andShould(beIn(BOUNDARY))
          .because("who looks for what an event sets off looks for its …Consumer");

  @ArchTest
  public static final ArchRule doors_are_in_boundary =
      classes()
          .that()
          .haveNameMatching(".*(Resource|Consumer|Timer)")
          .should(beIn(BOUNDARY))
          .because("that is where one looks for who calls: HTTP, Kafka or the clock");

  @ArchTest
  public static final ArchRule clients_are_in_control =
      classes()
          .that()
          .haveSimpleNameEndingWith("Client")
          .should(beIn(CONTROL))
          .because("asking somebody outside is a part of a use case")
          .allowEmptyShould(true); // a service that asks nobody has none: inventory

  @ArchTest
  public static final ArchRule refusals_are_sentences =
      classes()
          .that()
          .areAssignableTo(Refusal.class)
          .should()
          .haveSimpleNameNotEndingWith("Exception")
          .because("the name is the problem's type and title, which callers read");

  private static Stream<String> unguarded(JavaMethod route) {
    return isGuarded(route) || isGuarded(route.getOwner())
        ? Stream.empty()
        : Stream.of(route.getFullName() + " does not say who may use it");
  }

  private static boolean isGuarded(CanBeAnnotated annotated) {
    return annotated.isAnnotatedWith(PermitAll.class)
        || annotated.isAnnotatedWith(RolesAllowed.class);
  }

  private static Stream<String> unvalidated(JavaMethod route) {
    return route.getParameters().stream()
        .filter(DoorRules::isRequest)
        .filter(it -> !it.isAnnotatedWith(Valid.class) || !it.isAnnotatedWith(NotNull.class))
        .map(it -> route.getFullName() + " takes a request without @NotNull @Valid");
  }

  private static boolean isRequest(JavaParameter parameter) {
    return parameter.getType().getAllInvolvedRawTypes().stream().anyMatch(BodyRules::isRequest);
  }

  private static ArchCondition<JavaClass> beIn(Place.Drawer drawer) {
    return Conditions.faultless(
        "be in " + drawer.folder(),
        type ->
            Place.isIn(drawer, type)
                ? Stream.empty()
                : Stream.of(type.getName() + " is not in " + drawer.folder()));
  }
}
