package oneaisle.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import oneaisle.inventory.alert.control.BackInStock;
import oneaisle.inventory.availability.control.LevelsChanged;
import oneaisle.inventory.count.boundary.PickShort;
import oneaisle.inventory.count.control.CountOpened;
import oneaisle.inventory.count.control.CountPosted;
import oneaisle.inventory.item.control.ItemChanged;
import oneaisle.inventory.location.control.LocationChanged;
import oneaisle.inventory.reservation.boundary.OrderCancelled;
import oneaisle.inventory.reservation.boundary.PickupHandedOver;
import oneaisle.inventory.reservation.boundary.PutBackConfirmed;
import oneaisle.inventory.reservation.boundary.SaleRecorded;
import oneaisle.inventory.reservation.control.ReservationCommitted;
import oneaisle.inventory.reservation.control.ReservationExpired;
import oneaisle.inventory.reservation.control.ReservationFulfilled;
import oneaisle.inventory.reservation.control.ReservationReleased;
import oneaisle.inventory.reservation.control.ReservationsAffected;
import oneaisle.inventory.reservation.control.StockRecovered;
import oneaisle.inventory.reservation.control.StockReserved;
import oneaisle.inventory.reservation.control.StockShort;
import oneaisle.inventory.transfer.control.TransferChanged;
import oneaisle.shared.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden samples are the contract: ours are written as they say, the others' are read. */
class EventsTest {

  private static final Path SAMPLES = Path.of("..", "openapi", "events");

  static Stream<Class<? extends Record>> ours() {
    return Stream.of(
        ItemChanged.class,
        LevelsChanged.class,
        LocationChanged.class,
        StockReserved.class,
        ReservationCommitted.class,
        ReservationReleased.class,
        ReservationExpired.class,
        ReservationFulfilled.class,
        StockShort.class,
        StockRecovered.class,
        CountOpened.class,
        CountPosted.class,
        TransferChanged.class,
        BackInStock.class,
        ReservationsAffected.class);
  }

  static Stream<Class<? extends Record>> theirs() {
    return Stream.of(
        PickupHandedOver.class,
        OrderCancelled.class,
        PutBackConfirmed.class,
        SaleRecorded.class,
        PickShort.class);
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
    byte[] sample = sample(event);
    assertThat(Json.readEvent(sample, event)).isNotNull();
    for (var component : event.getRecordComponents()) {
      assertThat(Json.tree(sample).has(component.getName())).as(component.getName()).isTrue();
    }
  }

  private static byte[] sample(Class<? extends Record> event) throws IOException {
    return Files.readAllBytes(SAMPLES.resolve(event.getSimpleName() + ".v1.json"));
  }
}
