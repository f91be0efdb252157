package oneaisle.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import oneaisle.order.catalogue.boundary.ItemChanged;
import oneaisle.order.catalogue.boundary.LocationChanged;
import oneaisle.order.ordering.entity.OrderCancelled;
import oneaisle.order.ordering.entity.OrderPlaced;
import oneaisle.order.ordering.entity.OrderRefused;
import oneaisle.order.pickup.boundary.ReservationsAffected;
import oneaisle.order.pickup.boundary.StockRecovered;
import oneaisle.order.pickup.boundary.StockShort;
import oneaisle.order.pickup.entity.PickShort;
import oneaisle.order.pickup.entity.PickupClaimed;
import oneaisle.order.pickup.entity.PickupCodeReplaced;
import oneaisle.order.pickup.entity.PickupHandedOver;
import oneaisle.order.pickup.entity.PickupReady;
import oneaisle.order.pickup.entity.PutBackConfirmed;
import oneaisle.order.pos.entity.SaleRecorded;
import oneaisle.order.purchases.boundary.CustomerLinked;
import oneaisle.shared.hours.OpeningHours;
import oneaisle.shared.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The golden samples are the contract: what this service tells looks exactly like them, and it can
 * read the others'.
 */
class EventSamplesTest {

  static Stream<Class<? extends Record>> told() {
    return Stream.of(
        OrderPlaced.class,
        OrderRefused.class,
        OrderCancelled.class,
        PickupClaimed.class,
        PickShort.class,
        PickupReady.class,
        PickupHandedOver.class,
        PutBackConfirmed.class,
        PickupCodeReplaced.class,
        SaleRecorded.class);
  }

  @ParameterizedTest
  @MethodSource("told")
  void what_is_told_looks_exactly_like_its_sample(Class<? extends Record> type) throws IOException {
    byte[] sample = sample(type);
    Record event = Json.strict().readValue(sample, type);
    assertThat(Json.tree(Json.bytes(event))).isEqualTo(Json.tree(sample));
  }

  @ParameterizedTest
  @MethodSource("told")
  void no_event_carries_personal_data(Class<? extends Record> type) throws IOException {
    assertThat(fields(Json.tree(sample(type)), new TreeSet<>()))
        .doesNotContain("email", "phone", "contact", "collectorName", "code", "address");
  }

  @Test
  void an_item_of_inventory_can_be_read() throws IOException {
    ItemChanged item = Json.readEvent(sample(ItemChanged.class), ItemChanged.class);
    assertThat(item.sku()).isNotBlank();
    assertThat(item.name()).isNotBlank();
    assertThat(item.unitPrice().currency()).isEqualTo("GBP");
  }

  @Test
  void a_location_of_inventory_can_be_read_and_its_hours_understood() throws IOException {
    LocationChanged location = Json.readEvent(sample(LocationChanged.class), LocationChanged.class);
    JsonNode sample = Json.tree(sample(LocationChanged.class));
    assertThat(location.code()).isNotBlank();
    assertThat(location.timing().zone().getId()).isEqualTo(sample.path("timeZone").asText());
    assertThat(location.timing().pickupCutOff())
        .isEqualTo(LocalTime.parse(sample.path("pickupCutOff").asText()));
    assertThat(location.timing().pickLeadMinutes())
        .isEqualTo(sample.path("pickLeadMinutes").asInt());
    assertThat(location.timing().holdDays()).isEqualTo(sample.path("holdDays").asInt());
    assertThat(location.timing().pickCapacityPerHour())
        .isEqualTo(sample.path("pickCapacityPerHour").asInt());
    assertThat(location.offersPickup()).isTrue();
    assertThat(location.timing().closure().reason())
        .isEqualTo(sample.at("/closure/reason").asText());
    assertThat(OpeningHours.parse(location.openingHours())).isNotNull();
  }

  @Test
  void what_inventory_tells_of_pickups_that_cannot_go_on_can_be_read() throws IOException {
    ReservationsAffected affected =
        Json.readEvent(sample(ReservationsAffected.class), ReservationsAffected.class);
    assertThat(affected.location()).isNotBlank();
    assertThat(affected.closedFrom()).isBefore(affected.closedUntil());
    assertThat(affected.reason()).isNotBlank();
    assertThat(affected.reservations()).isNotEmpty();
    StockShort shortage = Json.readEvent(sample(StockShort.class), StockShort.class);
    assertThat(shortage.location()).isNotBlank();
    assertThat(shortage.sku()).isNotBlank();
    assertThat(shortage.reservations()).isNotEmpty();
    StockRecovered recovered = Json.readEvent(sample(StockRecovered.class), StockRecovered.class);
    assertThat(recovered.location()).isEqualTo(shortage.location());
    assertThat(recovered.sku()).isEqualTo(shortage.sku());
  }

  @Test
  void a_link_of_the_customer_service_can_be_read() throws IOException {
    CustomerLinked linked = Json.readEvent(sample(CustomerLinked.class), CustomerLinked.class);
    assertThat(linked.orderId()).isNotNull();
    assertThat(linked.customerId()).isNotNull();
  }

  private static Set<String> fields(JsonNode node, Set<String> found) {
    node.properties()
        .forEach(
            property -> {
              found.add(property.getKey());
              fields(property.getValue(), found);
            });
    node.elements().forEachRemaining(element -> fields(element, found));
    return found;
  }

  private static byte[] sample(Class<?> event) throws IOException {
    return Files.readAllBytes(
        Path.of("..", "openapi", "events", event.getSimpleName() + ".v1.json"));
  }
}
