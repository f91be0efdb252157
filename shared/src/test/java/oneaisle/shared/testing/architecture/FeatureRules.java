package oneaisle.shared.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static oneaisle.shared.testing.architecture.Place.Drawer.BOUNDARY;
import static oneaisle.shared.testing.architecture.Place.Drawer.ENTITY;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import jakarta.persistence.Entity;
import java.util.stream.Stream;

/** How the features of one service stand to each other. */
public final class FeatureRules {

  private FeatureRules() {}

  @ArchTest
  public static final ArchRule features_use_no_boundary_of_each_other =
      classes()
          .that(DescribedPredicate.describe("are of a feature", type -> Place.of(type).isPresent()))
          .should(
              Conditions.notDepend("a boundary of another feature", FeatureRules::isForeignDoor))
          .because(
              "a door is for callers outside; features meet in control, where the work is done");

  @ArchTest
  public static final ArchRule no_association_leads_into_another_feature =
      classes()
          .that(Place.in(ENTITY))
          .should(Conditions.faultless("hold no entity of another feature", FeatureRules::held))
          .because(
              "an id says as much and loads, locks and cascades nothing; an association makes one"
                  + " lock and one transaction of two features");

  @ArchTest
  public static final ArchRule features_form_no_cycle =
      slices()
          .assignedFrom(byFeature())
          .should()
          .beFreeOfCycles()
          .because("features in a cycle can only be understood, tested and changed together");

  private static boolean isForeignDoor(JavaClass origin, JavaClass target) {
    return Place.isIn(BOUNDARY, target) && areNeighbours(origin, target);
  }

  private static boolean areNeighbours(JavaClass one, JavaClass other) {
    return Place.of(one).orElseThrow().isNeighbourOf(Place.of(other).orElseThrow());
  }

  private static Stream<String> held(JavaClass holder) {
    return holder.getFields().stream()
        .filter(field -> involvesForeignEntity(holder, field))
        .map(field -> field.getFullName() + " is an entity of another feature");
  }

  private static boolean involvesForeignEntity(JavaClass holder, JavaField field) {
    return field.getType().getAllInvolvedRawTypes().stream()
        .filter(type -> type.isAnnotatedWith(Entity.class) && Place.of(type).isPresent())
        .anyMatch(type -> areNeighbours(holder, type));
  }

  private static SliceAssignment byFeature() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return Place.of(type)
            .map(place -> SliceIdentifier.of(place.service(), place.feature()))
            .orElseGet(SliceIdentifier::ignore);
      }

      @Override
      public String getDescription() {
        return "features";
      }
    };
  }
}
