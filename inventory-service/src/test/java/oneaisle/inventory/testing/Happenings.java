package oneaisle.inventory.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.importing.control.ImportStock;
import oneaisle.inventory.importing.entity.ImportReport;
import oneaisle.inventory.reservation.boundary.OrderEventsConsumer;
import oneaisle.inventory.reservation.control.StockShort;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.inbox.Inbox;
import oneaisle.shared.json.Json;
import oneaisle.shared.kafka.Event;

/** What other services and store systems tell, and what this service tells them. */
@ApplicationScoped
public class Happenings {

  @Inject private Books books;
  @Inject private Inbox inbox;
  @Inject private OrderEventsConsumer orderEvents;
  @Inject private ImportStock importStock;
  @Inject private Clock clock;

  void take(Event event) {
    inbox.take(orderEvents, event);
  }

  void sell(String store, String sku, String sale, int units) {
    String json =
        """
        {"saleId":"%s","location":"%s","register":"R1","soldAt":"%s",
         "lines":[{"line":1,"sku":"%s","quantity":%d}]}"""
            .formatted(sale, store, clock.instant(), sku, units);
    take(event("SaleRecorded", 1, json));
  }

  Event handedOver(String store, String sku, UUID reservation, int units, long sequence) {
    String json =
        """
        {"fulfilmentId":"%s","reservationId":"%s","location":"%s","handedOverAt":"%s",
         "lines":[{"sku":"%s","quantity":%d}]}"""
            .formatted(reservation, reservation, store, clock.instant(), sku, units);
    return event("PickupHandedOver", sequence, json);
  }

  Event event(String type, long sequence, String json) {
    return new Event(
        Ids.next(), type, "order", sequence, clock.instant(), null, json.getBytes(UTF_8));
  }

  /**
   * The same happening under another event id, as a producer may publish it that crashed in
   * between.
   */
  Event toldAgain(Event event) {
    return new Event(
        Ids.next(),
        event.type(),
        event.subject(),
        event.sequence(),
        event.occurredAt(),
        null,
        event.data());
  }

  ImportReport feed(String store, String sku, int onHand, Instant asOf) throws IOException {
    String csv = "location,sku,on_hand,safety_stock\n" + store + "," + sku + "," + onHand + ",0\n";
    return importStock.take(
        new ByteArrayInputStream(csv.getBytes(UTF_8)), asOf, "test", code -> true);
  }

  /** The events that wait to be published about something, oldest first. */
  List<String> events(UUID subject) {
    return books.texts(
        "SELECT type FROM outbox WHERE subject = ? ORDER BY position", subject.toString());
  }

  /** Whom the latest StockShort names. */
  List<String> shortReservations(String store, String sku) {
    List<String> payloads =
        books.texts(
            "SELECT payload FROM outbox WHERE type = 'StockShort' AND subject = ? ORDER BY position DESC",
            store + "/" + sku);
    return Json.readEvent(payloads.get(0).getBytes(UTF_8), StockShort.class).reservations().stream()
        .map(UUID::toString)
        .toList();
  }
}
