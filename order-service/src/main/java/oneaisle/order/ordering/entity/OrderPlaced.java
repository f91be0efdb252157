package oneaisle.order.ordering.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderLine;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.shared.money.Money;

/**
 * An order is confirmed: its stock is reserved and a store is at work.
 *
 * @param placedAt when the shopper placed it, a moment before it was confirmed
 * @param identifiers who bought, as far as it is no personal data
 * @param guest the order carries contact data, to be asked for by those who need it
 */
public record OrderPlaced(
    UUID orderId,
    String number,
    Channel channel,
    UUID customerId,
    Instant occurredAt,
    Instant placedAt,
    String location,
    UUID fulfilmentId,
    UUID reservationId,
    List<Line> lines,
    Money total,
    Instant promisedReadyAt,
    List<Identifier> identifiers,
    boolean guest) {

  /** What was ordered, at the price of that moment. */
  public record Line(String sku, String name, int quantity, Money unitPrice) {
    static Line of(OrderLine line) {
      return new Line(line.sku(), line.name(), line.quantity(), line.unitPrice());
    }
  }

  /** A pseudonym of the customer. */
  public record Identifier(String type, String value) {}

  public static OrderPlaced of(Order order, Fulfilment fulfilment, Instant now) {
    return new OrderPlaced(
        order.id(),
        order.number(),
        order.channel(),
        order.customerId(),
        now,
        order.placedAt(),
        order.location(),
        fulfilment.id(),
        order.id(),
        order.lines().stream().map(Line::of).toList(),
        order.total(),
        fulfilment.promisedReadyAt(),
        order.loyaltyId() == null
            ? List.of()
            : List.of(new Identifier("LOYALTY_ID", order.loyaltyId())),
        order.contact().isPresent());
  }
}
