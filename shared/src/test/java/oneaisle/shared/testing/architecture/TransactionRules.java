package oneaisle.shared.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.transaction.Transactional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import oneaisle.shared.testing.architecture.Place.Drawer;

/** Where transactions begin, and what they never wait for. */
public final class TransactionRules {

  private static final String FAULT_TOLERANCE = "org.eclipse.microprofile.faulttolerance";

  private TransactionRules() {}

  @ArchTest
  public static final ArchRule transactions_begin_in_control =
      classes()
          .that(areTransactional())
          .should(
              Conditions.faultless(
                  "be in control or in shared",
                  type ->
                      Stream.of(type)
                          .filter(it -> !Place.isIn(Drawer.CONTROL, it) && !isOfShared(it))
                          .map(it -> it.getName() + " is @Transactional outside control")))
          .because("one use case is one transaction; a door that opens one would span several");

  @ArchTest
  public static final ArchRule no_transaction_is_guarded_by_fault_tolerance =
      classes()
          .that(areTransactional())
          .should(
              Conditions.faultless(
                  "have no MicroProfile fault tolerance", TransactionRules::guardedTransactions))
          .because(
              "a retry or timeout inside a transaction repeats half of it while holding its locks;"
                  + " the guard sits at the caller, the transaction in the callee (@RetryOnConflict"
                  + " lies around the transaction)");

  @ArchTest
  public static final ArchRule a_transaction_has_one_connection =
      noClasses()
          .that()
          .resideOutsideOfPackages("oneaisle.shared.persistence", "oneaisle.shared.health")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(DataSource.class)
          .because(
              "a second connection takes a place in the pool that the first ones of others wait"
                  + " for; Database.run gives the one of the transaction");

  private static DescribedPredicate<JavaClass> areTransactional() {
    return DescribedPredicate.describe(
        "are @Transactional",
        type ->
            isTransactional(type)
                || type.getMethods().stream().anyMatch(TransactionRules::isTransactional));
  }

  private static Stream<String> guardedTransactions(JavaClass type) {
    boolean transactional = isTransactional(type);
    boolean guarded = isGuarded(type);
    if (transactional && guarded) {
      return Stream.of(type.getName() + " is both @Transactional and guarded by fault tolerance");
    }
    return type.getMethods().stream()
        .filter(it -> transactional || isTransactional(it))
        .filter(it -> guarded || isGuarded(it))
        .map(it -> it.getFullName() + " is both @Transactional and guarded by fault tolerance");
  }

  private static boolean isTransactional(CanBeAnnotated annotated) {
    return annotated.isAnnotatedWith(Transactional.class);
  }

  private static boolean isGuarded(CanBeAnnotated annotated) {
    return annotated.isAnnotatedWith(
        DescribedPredicate.describe(
            "fault tolerance", it -> it.getRawType().getPackageName().equals(FAULT_TOLERANCE)));
  }

  private static boolean isOfShared(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith("oneaisle.shared.") && !name.startsWith("oneaisle.shared.testing.");
  }
}
