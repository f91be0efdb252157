package oneaisle.shared;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import oneaisle.shared.testing.architecture.BorderRules;
import oneaisle.shared.testing.architecture.DoorRules;
import oneaisle.shared.testing.architecture.OutputRules;
import oneaisle.shared.testing.architecture.SourceRules;
import oneaisle.shared.testing.architecture.TransactionRules;

/** The house rules as far as they concern mechanisms, which have no features and so no drawers. */
@AnalyzeClasses(packages = "oneaisle.shared", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchRule no_service = BorderRules.shared_knows_no_service;
  @ArchTest static final ArchRule no_feature = BorderRules.shared_holds_nothing_of_a_feature;
  @ArchTest static final ArchTests transactions = ArchTests.in(TransactionRules.class);
  @ArchTest static final ArchRule routes = DoorRules.every_route_says_who_may_use_it;
  @ArchTest static final ArchRule resources = DoorRules.http_doors_are_called_resource;
  @ArchTest static final ArchRule refusals = DoorRules.refusals_are_sentences;
  @ArchTest static final ArchTests output = ArchTests.in(OutputRules.class);
  @ArchTest static final ArchTests sources = ArchTests.in(SourceRules.class);
}
