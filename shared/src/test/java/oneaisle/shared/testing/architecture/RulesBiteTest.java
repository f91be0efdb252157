package oneaisle.shared.testing.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import oneaisle.shared.testing.architecture.model.ordering.entity.OrderNote;
import oneaisle.shared.testing.violations.unversioned.stock.entity.Reservation;
import oneaisle.shared.testing.violations.unversioned.stock.entity.StockLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule is broken once on purpose and must say by whom; and the model house, in which every
 * sort of class there is keeps all rules, must pass. A rule that finds nothing to judge there
 * fails, so the model is no empty house.
 */
class RulesBiteTest {

  private static final String VIOLATIONS = "oneaisle.shared.testing.violations.";

  /** Read once; the rules are shown a part of it at a time. */
  private static final JavaClasses HOUSES =
      new ClassFileImporter().importPackages("oneaisle.shared.testing");

  /** The rule, where it is broken, and what its report must speak of, and nothing else. */
  static Stream<Arguments> broken() {
    return Stream.of(drawers(), features(), entities(), bodies(), doors()).flatMap(it -> it);
  }

  private static Stream<Arguments> drawers() {
    return Stream.of(
        arguments(
            DrawerRules.entities_know_only_entities_and_values,
            "impure",
            faults("Shelf.count", "StockLevel.toJson")),
        arguments(DrawerRules.control_knows_no_boundary, "upwards", faults("TakeStock.take")),
        arguments(
            DrawerRules.control_speaks_no_http_but_in_clients,
            "webincontrol",
            faults("TakeStock.take")),
        arguments(
            DrawerRules.only_control_touches_the_database,
            "databaseatdoor",
            faults("StockResource.entities", "StockResource.count", "StockLevel.store")),
        arguments(
            DrawerRules.boundary_uses_no_repository_of_another_feature,
            "foreignrepository",
            faults("OrdersResource.stockLevels", "OrdersResource.place")),
        arguments(
            OutputRules.nothing_is_printed, "printed", faults("TakeStock.take", "TakeStock.fail")));
  }

  private static Stream<Arguments> features() {
    return Stream.of(
        arguments(
            FeatureRules.features_use_no_boundary_of_each_other,
            "foreigndoor",
            faults("ordering.boundary.OrderView")),
        arguments(
            FeatureRules.no_association_leads_into_another_feature,
            "foreignassociation",
            faults("OrderLine.item", "OrderLine.alternatives")),
        arguments(FeatureRules.features_form_no_cycle, "cycle", faults("Cycle detected")),
        arguments(
            TransactionRules.transactions_begin_in_control,
            "transactionatdoor",
            faults("StockResource")),
        arguments(
            TransactionRules.a_transaction_has_one_connection,
            "ownconnection",
            faults("StockLevels.pool")),
        arguments(
            TransactionRules.no_transaction_is_guarded_by_fault_tolerance,
            "guardedtransaction",
            faults("TakeStock.take", "CountStock.count")));
  }

  private static Stream<Arguments> entities() {
    return Stream.of(
        arguments(
            EntityRules.entities_have_no_public_setters, "setter", faults("StockLevel.setOnHand")),
        arguments(
            EntityRules.tables_have_lower_case_names,
            "tablename",
            faults("Item has no @Table", "but 'StockLevel'")),
        arguments(
            EntityRules.entities_have_a_version_except(OrderNote.class),
            "unversioned",
            faults("StockLevel has no @Version")),
        arguments(
            EntityRules.entities_have_a_version_except(
                StockLevel.class, Reservation.class, OrderNote.class),
            "unversioned",
            faults("StockLevel.receive", "Reservation has a @Version")));
  }

  private static Stream<Arguments> bodies() {
    return Stream.of(
        arguments(BodyRules.requests_are_public_records, "body", faults("TakeRequest")),
        arguments(BodyRules.views_are_public_records, "body", faults("StockView")),
        arguments(
            BodyRules.eventsArePublicRecords(() -> Set.of("StockTaken", "OrderPlaced")),
            "body",
            faults("StockTaken")),
        arguments(
            BodyRules.requests_leave_nothing_open,
            "openrequest",
            faults(
                "primitive is a primitive",
                "endless is a String without a bound",
                "anyNumber is a Integer without a bound",
                "many is a List without a bound",
                "endlessTexts[] is a String without a bound",
                "unseen is not @Valid",
                "unseenLines[] is not @Valid",
                "Line.deep is a String without a bound",
                "anything has no constraint")));
  }

  private static Stream<Arguments> doors() {
    return Stream.of(
        arguments(
            DoorRules.every_route_says_who_may_use_it, "route", faults("StockResource.count")),
        arguments(
            DoorRules.every_request_is_validated,
            "route",
            faults("StockResource.take", "StockResource.put")),
        arguments(DoorRules.http_doors_are_called_resource, "door", faults("StockEndpoint")),
        arguments(
            DoorRules.kafka_doors_are_called_consumer,
            "door",
            faults("StockListener", "StockConsumer")),
        arguments(DoorRules.doors_are_in_boundary, "door", faults("StockConsumer", "CountTimer")),
        arguments(DoorRules.clients_are_in_control, "door", faults("SupplierClient")),
        arguments(DoorRules.refusals_are_sentences, "refusal", faults("OutOfStockException")));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("broken")
  void a_rule_names_everybody_who_breaks_it_and_nobody_else(
      ArchRule rule, String violation, List<String> faults) {
    var report = rule.evaluate(classes(VIOLATIONS + violation)).getFailureReport().getDetails();
    assertThat(faults).allMatch(fault -> report.stream().anyMatch(it -> it.contains(fault)));
    assertThat(report).allMatch(it -> faults.stream().anyMatch(it::contains));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("broken")
  void the_model_house_keeps_every_rule(ArchRule rule) {
    rule.check(classes("oneaisle.shared.testing.architecture.model"));
  }

  @Test
  void every_rule_is_broken_here_or_where_its_names_are_made_up() throws Exception {
    List<Object> shown = broken().map(it -> it.get()[0]).toList();
    List<Object> unshown = new ArrayList<>();
    for (Class<?> rules : ruleClasses()) {
      for (Field field : rules.getFields()) {
        boolean rule = ArchRule.class.isAssignableFrom(field.getType());
        if (rule && !shown.contains(field.get(null))) unshown.add(field.get(null));
      }
    }
    assertThat(unshown)
        .as(
            "BordersBiteTest breaks the rules on names; the rule on events is broken with its own"
                + " names")
        .containsExactlyInAnyOrder(
            BorderRules.no_service_knows_another,
            BorderRules.every_class_of_a_service_lives_in_a_drawer,
            BorderRules.shared_knows_no_service,
            BorderRules.shared_holds_nothing_of_a_feature,
            BodyRules.events_are_public_records);
  }

  @Test
  void a_service_that_keeps_the_house_rules_keeps_all_of_them() throws Exception {
    List<Class<?>> kept = new ArrayList<>();
    for (Field field : HouseRules.class.getDeclaredFields()) {
      kept.add(((ArchTests) field.get(null)).getDefinitionLocation());
    }
    assertThat(kept).containsExactlyInAnyOrderElementsOf(ruleClasses());
  }

  private static List<Class<?>> ruleClasses() {
    return classes("oneaisle.shared.testing.architecture").stream()
        .filter(it -> it.getSimpleName().endsWith("Rules"))
        .filter(it -> !it.isEquivalentTo(HouseRules.class))
        .<Class<?>>map(JavaClass::reflect)
        .toList();
  }

  private static JavaClasses classes(String packageName) {
    return HOUSES.that(resideInAPackage(packageName + ".."));
  }

  private static List<String> faults(String... faults) {
    return Arrays.asList(faults);
  }
}
