package oneaisle.shared.testing.architecture;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;

/**
 * All rules for a service, in one word. A service applies them to its own classes and adds which of
 * its entities are append-only:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "oneaisle.order", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *   @ArchTest static final ArchTests house_rules = ArchTests.in(HouseRules.class);
 *   @ArchTest static final ArchRule versions = EntityRules.entities_have_a_version_except(HistoryEntry.class);
 * }
 * }</pre>
 *
 * <p>A rule that finds nothing to judge fails, so that none can become void unnoticed.
 */
public final class HouseRules {

  private HouseRules() {}

  @ArchTest static final ArchTests drawers = ArchTests.in(DrawerRules.class);
  @ArchTest static final ArchTests features = ArchTests.in(FeatureRules.class);
  @ArchTest static final ArchTests borders = ArchTests.in(BorderRules.class);
  @ArchTest static final ArchTests transactions = ArchTests.in(TransactionRules.class);
  @ArchTest static final ArchTests entities = ArchTests.in(EntityRules.class);
  @ArchTest static final ArchTests bodies = ArchTests.in(BodyRules.class);
  @ArchTest static final ArchTests doors = ArchTests.in(DoorRules.class);
  @ArchTest static final ArchTests output = ArchTests.in(OutputRules.class);
  @ArchTest static final ArchTests sources = ArchTests.in(SourceRules.class);
}
