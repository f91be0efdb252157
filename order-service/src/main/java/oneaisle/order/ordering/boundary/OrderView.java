package oneaisle.order.ordering.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.order.orderbook.entity.Channel;
import oneaisle.order.orderbook.entity.FulfilmentType;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderLine;
import oneaisle.order.orderbook.entity.OrderStatus;
import oneaisle.order.orderbook.entity.ShortLine;
import oneaisle.order.ordering.control.ReadOrder.OrderDetails;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.AttentionReason;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.shared.money.Money;

/**
 * An order with its lines and how it reaches the shopper.
 *
 * @param guest it carries contact data, which is not shown here
 * @param cancelRequested it is cancelled as soon as inventory has answered
 * @param refusal why it was refused; null unless it was
 * @param fulfilment null while or because no store is at work
 */
public record OrderView(
    UUID id,
    String number,
    Channel channel,
    OrderStatus status,
    UUID customerId,
    boolean guest,
    String location,
    Instant placedAt,
    List<Line> lines,
    Money total,
    boolean cancelRequested,
    RefusalNote refusal,
    Delivery fulfilment) {

  /** What was ordered, at the price of that moment. */
  public record Line(int line, String sku, String name, int quantity, Money unitPrice) {
    static Line from(OrderLine line) {
      return new Line(line.line(), line.sku(), line.name(), line.quantity(), line.unitPrice());
    }
  }

  /** Why an order was refused. */
  public record RefusalNote(String reason, String detail, List<Short> shortLines) {}

  /** A SKU there was not enough of. */
  public record Short(String sku, int requested, int available) {
    static Short from(ShortLine line) {
      return new Short(line.sku(), line.requested(), line.available());
    }
  }

  /**
   * How the goods reach the shopper.
   *
   * @param id of the pickup; null for what was carried out of the store
   * @param state of the pickup; COMPLETED for what was carried out
   * @param attention why the pickup cannot go on as promised
   */
  public record Delivery(
      UUID id,
      FulfilmentType type,
      String state,
      Instant promisedReadyAt,
      Instant readyAt,
      Instant pickupBy,
      Instant handedOverAt,
      String collectorName,
      List<Concern> attention) {

    private static Delivery of(Fulfilment pickup, List<Attention> attention) {
      return new Delivery(
          pickup.id(),
          FulfilmentType.PICKUP,
          pickup.state().name(),
          pickup.promisedReadyAt(),
          pickup.readyAt(),
          pickup.pickupBy(),
          pickup.handedOverAt(),
          pickup.collectorName(),
          attention.stream().map(Concern::from).toList());
    }

    private static Delivery carriedOut(Order order) {
      return new Delivery(
          null,
          FulfilmentType.CARRY_OUT,
          "COMPLETED",
          null,
          null,
          null,
          order.placedAt(),
          null,
          List.of());
    }
  }

  /**
   * What somebody has to look at.
   *
   * @param sku which article; null where it is about all of them
   * @param endsAt when it is over by itself; null where nobody knows
   */
  public record Concern(
      AttentionReason reason, String sku, Instant since, Instant endsAt, String detail) {
    static Concern from(Attention attention) {
      return new Concern(
          attention.reason(),
          attention.sku(),
          attention.since(),
          attention.endsAt(),
          attention.detail());
    }
  }

  static OrderView from(OrderDetails details) {
    Order order = details.order();
    return new OrderView(
        order.id(),
        order.number(),
        order.channel(),
        order.status(),
        order.customerId(),
        order.contact().isPresent(),
        order.location(),
        order.placedAt(),
        order.lines().stream().map(Line::from).toList(),
        order.total(),
        details.cancelRequested(),
        refusal(order),
        order.fulfilmentType() == FulfilmentType.CARRY_OUT
            ? Delivery.carriedOut(order)
            : details
                .pickup()
                .map(pickup -> Delivery.of(pickup, details.attention()))
                .orElse(null));
  }

  private static RefusalNote refusal(Order order) {
    if (order.refusalReason() == null) return null;
    return new RefusalNote(
        order.refusalReason(),
        order.refusalDetail(),
        order.shortLines().stream().map(Short::from).toList());
  }
}
