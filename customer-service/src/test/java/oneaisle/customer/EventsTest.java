package oneaisle.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import oneaisle.customer.identity.entity.CustomerLinked;
import oneaisle.customer.item.entity.ItemChanged;
import oneaisle.customer.location.entity.LocationChanged;
import oneaisle.customer.notification.entity.BackInStock;
import oneaisle.customer.notification.entity.NotificationFailed;
import oneaisle.customer.notification.entity.NotificationQueued;
import oneaisle.customer.notification.entity.NotificationSent;
import oneaisle.customer.orders.entity.OrderCancelled;
import oneaisle.customer.orders.entity.OrderEvent;
import oneaisle.customer.orders.entity.OrderPlaced;
import oneaisle.customer.orders.entity.OrderRefused;
import oneaisle.customer.orders.entity.PickupClaimed;
import oneaisle.customer.orders.entity.PickupCodeReplaced;
import oneaisle.customer.orders.entity.PickupHandedOver;
import oneaisle.customer.orders.entity.PickupReady;
import oneaisle.customer.orders.entity.PutBackConfirmed;
import oneaisle.customer.orders.entity.SaleRecorded;
import oneaisle.customer.profile.entity.CustomerRegistered;
import oneaisle.customer.support.entity.CaseOpened;
import oneaisle.customer.support.entity.MessageReceived;
import oneaisle.shared.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden samples are the contract: ours are written as they say, the others' are read. */
class EventsTest {

  private static final Path SAMPLES = Path.of("..", "openapi", "events");

  static Stream<Class<? extends Record>> ours() {
    return Stream.of(
        CustomerRegistered.class,
        CustomerLinked.class,
        NotificationQueued.class,
        NotificationSent.class,
        NotificationFailed.class,
        CaseOpened.class,
        MessageReceived.class);
  }

  static Stream<Class<? extends Record>> theirs() {
    return Stream.of(
        OrderPlaced.class,
        OrderRefused.class,
        OrderCancelled.class,
        PickupClaimed.class,
        PickupReady.class,
        PickupCodeReplaced.class,
        PickupHandedOver.class,
        PutBackConfirmed.class,
        SaleRecorded.class,
        LocationChanged.class,
        ItemChanged.class,
        BackInStock.class);
  }

  @ParameterizedTest
  @MethodSource("ours")
  void what_we_tell_looks_exactly_like_its_sample(Class<? extends Record> event)
      throws IOException {
    byte[] sample = sample(event);
    assertThat(Json.tree(Json.bytes(Json.readEvent(sample, event)))).isEqualTo(Json.tree(sample));
  }

  /** Every field this service uses is in the producer's sample, by the same name and readable. */
  @ParameterizedTest
  @MethodSource("theirs")
  void what_others_tell_is_understood(Class<? extends Record> event) throws IOException {
    JsonNode sample = Json.tree(sample(event));
    Record read = Json.readEvent(sample(event), event);
    Map<String, JsonNode> fields = new TreeMap<>();
    sample.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    List<String> used =
        Stream.of(event.getRecordComponents()).map(component -> component.getName()).toList();
    assertThat(fields.keySet()).containsAll(used);
    if (read instanceof OrderEvent told) {
      assertThat(told.orderId()).isNotNull();
      assertThat(told.number()).isNotBlank();
      assertThat(told.occurredAt()).isNotNull();
    }
  }

  private static byte[] sample(Class<? extends Record> event) throws IOException {
    return Files.readAllBytes(SAMPLES.resolve(event.getSimpleName() + ".v1.json"));
  }
}
