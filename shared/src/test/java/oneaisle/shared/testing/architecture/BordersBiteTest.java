package oneaisle.shared.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules that go by the names of the services themselves, broken and kept by classes made up
 * here.
 */
class BordersBiteTest {

  private static final String ORDER = "oneaisle.order.ordering.control.PlaceOrder";
  private static final String STOCK = "oneaisle.inventory.stock.control.TakeStock";
  private static final String LOAD = "oneaisle.shared.outbox.Load";

  @TempDir Path folder;

  @Test
  void a_service_that_knows_another_is_named() throws Exception {
    JavaClasses classes =
        Compiled.in(folder, STOCK, "public class TakeStock {}", ORDER, using("PlaceOrder", STOCK));
    assertThat(faults(BorderRules.no_service_knows_another, classes))
        .singleElement()
        .asString()
        .contains(ORDER, STOCK);
  }

  @Test
  void a_service_may_know_itself_and_shared() throws Exception {
    String other = "oneaisle.order.pickup.control.AllocatePickup";
    JavaClasses classes =
        Compiled.in(
            folder,
            other,
            using("AllocatePickup", "oneaisle.shared.money.Money"),
            ORDER,
            using("PlaceOrder", other));
    BorderRules.no_service_knows_another.check(classes);
  }

  @Test
  void shared_that_knows_a_service_is_named() throws Exception {
    JavaClasses classes =
        Compiled.in(folder, STOCK, "public class TakeStock {}", LOAD, using("Load", STOCK));
    assertThat(faults(BorderRules.shared_knows_no_service, classes))
        .singleElement()
        .asString()
        .contains(LOAD, STOCK);
  }

  @Test
  void a_class_beside_the_drawers_is_named() throws Exception {
    JavaClasses classes =
        Compiled.in(
            folder,
            "oneaisle.order.common.Texts",
            "public class Texts {}",
            "oneaisle.order.pickup.Pickups",
            "public class Pickups {}");
    assertThat(faults(BorderRules.every_class_of_a_service_lives_in_a_drawer, classes))
        .containsExactlyInAnyOrder(
            "oneaisle.order.common.Texts is in no drawer",
            "oneaisle.order.pickup.Pickups is in no drawer");
  }

  @Test
  void a_service_has_drawers_and_something_at_its_top() throws Exception {
    JavaClasses classes =
        Compiled.in(
            folder,
            ORDER,
            "public class PlaceOrder {}",
            "oneaisle.order.OrderApplication",
            "public class OrderApplication {}");
    BorderRules.every_class_of_a_service_lives_in_a_drawer.check(classes);
  }

  @Test
  void what_belongs_to_a_service_is_named_in_shared() throws Exception {
    JavaClasses classes =
        Compiled.in(
            folder,
            "oneaisle.shared.money.PriceView",
            "public record PriceView(String price) {}",
            "oneaisle.shared.money.PriceRequest",
            "public record PriceRequest(String price) {}",
            "oneaisle.shared.money.Price",
            "@jakarta.persistence.Entity public class Price { @jakarta.persistence.Id long id; }",
            LOAD,
            "public class Load {}");
    assertThat(faults(BorderRules.shared_holds_nothing_of_a_feature, classes))
        .containsExactlyInAnyOrder(
            "oneaisle.shared.money.PriceView belongs to a service",
            "oneaisle.shared.money.PriceRequest belongs to a service",
            "oneaisle.shared.money.Price belongs to a service");
  }

  @Test
  void an_entity_may_know_opening_hours_but_not_their_parser() throws Exception {
    String parser = "ch.poole.openinghoursparser.Rule";
    JavaClasses classes =
        Compiled.in(
            folder,
            parser,
            "public class Rule {}",
            "oneaisle.shared.hours.OpeningHours",
            using("OpeningHours", parser),
            "oneaisle.inventory.location.entity.PickupPromise",
            using("PickupPromise", "oneaisle.shared.hours.OpeningHours"),
            "oneaisle.inventory.location.entity.Location",
            using("Location", parser));
    assertThat(faults(DrawerRules.entities_know_only_entities_and_values, classes))
        .singleElement()
        .asString()
        .contains("entity.Location.used");
  }

  @Test
  void a_rule_that_finds_nothing_to_judge_fails() throws Exception {
    JavaClasses classes = Compiled.in(folder, LOAD, "public class Load {}");
    assertThatThrownBy(() -> BorderRules.no_service_knows_another.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("failed to check any classes");
  }

  private static String using(String name, String used) {
    return "public class " + name + " { " + used + " used; }";
  }

  private static List<String> faults(ArchRule rule, JavaClasses classes) throws IOException {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }
}
