package oneaisle.inventory;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import oneaisle.shared.testing.architecture.EntityRules;
import oneaisle.shared.testing.architecture.HouseRules;

/** This service keeps the house rules. */
@AnalyzeClasses(
    packages = "oneaisle.inventory",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house_rules = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule entities_have_a_version = EntityRules.entities_have_a_version_except();
}
