package oneaisle.order.pos.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderLine;
import oneaisle.shared.money.Money;

/**
 * A register sold something, or took it back. A sale whose lines arrive in pieces is told in
 * pieces: each line is told exactly once, and the total is that of the whole sale as it is known by
 * then.
 *
 * @param lines a negative quantity is a return
 * @param identifiers who bought, as far as it is no personal data
 */
public record SaleRecorded(
    UUID orderId,
    String number,
    Channel channel,
    UUID customerId,
    Instant occurredAt,
    String saleId,
    String location,
    String register,
    Instant soldAt,
    List<Line> lines,
    Money total,
    List<Identifier> identifiers) {

  /** One line of the sale. */
  public record Line(int line, String sku, int quantity, Money unitPrice) {
    static Line of(OrderLine line) {
      return new Line(line.line(), line.sku(), line.quantity(), line.unitPrice());
    }
  }

  /** A pseudonym of the customer. */
  public record Identifier(String type, String value) {}

  public static SaleRecorded of(Order order, Sale sale, List<OrderLine> lines, Instant now) {
    return new SaleRecorded(
        order.id(),
        order.number(),
        order.channel(),
        order.customerId(),
        now,
        sale.key().saleId(),
        sale.key().location(),
        sale.register(),
        order.placedAt(),
        lines.stream().map(Line::of).toList(),
        order.total(),
        order.loyaltyId() == null
            ? List.of()
            : List.of(new Identifier("LOYALTY_ID", order.loyaltyId())));
  }
}
