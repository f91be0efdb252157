package oneaisle.shared.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static oneaisle.shared.testing.architecture.Place.Drawer.ENTITY;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.stream.Stream;

/** What a JPA entity looks like. */
public final class EntityRules {

  private EntityRules() {}

  @ArchTest
  public static final ArchRule entities_have_no_public_setters =
      methods()
          .that()
          .areDeclaredInClassesThat(Place.in(ENTITY))
          .and()
          .arePublic()
          .should()
          .haveNameNotMatching("set[A-Z].*")
          .because("an entity is changed by what happens to it, which has a name and a rule");

  @ArchTest
  public static final ArchRule tables_have_lower_case_names =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .should(Conditions.faultless("name their table in lower case", EntityRules::tableFaults))
          .because(
              "the default is upper case, and MySQL's table names are case sensitive on Linux");

  /**
   * Every entity has a {@code @Version}, but those that are written once and never changed.
   *
   * @param appendOnly entities that nothing changes; that is checked, too
   */
  public static ArchRule entities_have_a_version_except(Class<?>... appendOnly) {
    Set<Class<?>> unchanging = Set.of(appendOnly);
    return classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(
            Conditions.faultless(
                "have a @Version or be append-only",
                type ->
                    unchanging.stream().anyMatch(type::isEquivalentTo)
                        ? changesOfAppendOnly(type)
                        : versionFaults(type)))
        .because(
            "without a version, of two who change the same thing at once one is lost silently");
  }

  private static Stream<String> versionFaults(JavaClass entity) {
    return isVersioned(entity) ? Stream.empty() : Stream.of(entity.getName() + " has no @Version");
  }

  private static Stream<String> changesOfAppendOnly(JavaClass entity) {
    if (isVersioned(entity)) {
      return Stream.of(entity.getName() + " has a @Version: it need not be listed as append-only");
    }
    return entity.getFieldAccessesFromSelf().stream()
        .filter(it -> it.getAccessType() == AccessType.SET && isFieldOf(entity, it))
        .filter(it -> !makes(entity, it.getOrigin()))
        .map(it -> entity.getName() + " is listed as append-only, but " + it.getDescription());
  }

  /** A constructor, or a static method that gives a new one back. */
  private static boolean makes(JavaClass entity, JavaCodeUnit code) {
    return code.isConstructor()
        || code.getModifiers().contains(JavaModifier.STATIC)
            && code.getRawReturnType().equals(entity);
  }

  private static boolean isFieldOf(JavaClass entity, JavaFieldAccess access) {
    return access.getTargetOwner().equals(entity);
  }

  private static boolean isVersioned(JavaClass entity) {
    return entity.getAllFields().stream().anyMatch(it -> it.isAnnotatedWith(Version.class));
  }

  private static Stream<String> tableFaults(JavaClass entity) {
    String table = entity.tryGetAnnotationOfType(Table.class).map(Table::name).orElse("");
    return table.matches("[a-z][a-z0-9_]*")
        ? Stream.empty()
        : Stream.of(
            entity.getName() + " has no @Table with a lower-case name, but '" + table + "'");
  }
}
