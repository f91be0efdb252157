package oneaisle.customer;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import oneaisle.customer.profile.entity.BlockedIdentifier;
import oneaisle.customer.support.entity.CaseMessage;
import oneaisle.customer.support.entity.CaseNote;
import oneaisle.customer.support.entity.CaseOrder;
import oneaisle.customer.support.entity.CaseSession;
import oneaisle.customer.support.entity.ChannelSender;
import oneaisle.customer.timeline.entity.TimelineEntry;
import oneaisle.shared.testing.architecture.EntityRules;
import oneaisle.shared.testing.architecture.HouseRules;

/** This service keeps the house rules. */
@AnalyzeClasses(
    packages = "oneaisle.customer",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house_rules = ArchTests.in(HouseRules.class);

  /** What was said, noted or happened is a fact: written once, never changed. */
  @ArchTest
  static final ArchRule entities_have_a_version =
      EntityRules.entities_have_a_version_except(
          BlockedIdentifier.class,
          CaseMessage.class,
          CaseNote.class,
          CaseOrder.class,
          CaseSession.class,
          ChannelSender.class,
          TimelineEntry.class);
}
