package oneaisle.inventory.reservation.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An order, or a part of it, was handed to its shopper (event of the order service). */
public record PickupHandedOver(
    UUID fulfilmentId,
    UUID reservationId,
    String location,
    List<Line> lines,
    Instant handedOverAt) {

  public record Line(String sku, int quantity) {}
}
