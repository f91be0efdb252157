package oneaisle.order.pickup.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.FulfilmentLine;
import oneaisle.order.pickup.entity.FulfilmentState;
import oneaisle.order.pickup.entity.PutBack;

/** A pickup as the store sees it. */
public record PickupView(
    UUID id,
    UUID orderId,
    String orderNumber,
    String location,
    FulfilmentState state,
    Instant promisedReadyAt,
    String claimedBy,
    Instant claimedAt,
    String bin,
    Instant readyAt,
    Instant pickupBy,
    Instant handedOverAt,
    String collectorName,
    boolean codeLocked,
    PutBack putBack,
    List<AttentionView> attention,
    List<Line> lines) {

  /** One line to be picked. */
  public record Line(int line, String sku, String gtin, String name, int quantity, int picked) {
    static Line from(FulfilmentLine line) {
      return new Line(
          line.line(), line.sku(), line.gtin(), line.name(), line.quantity(), line.picked());
    }
  }

  static PickupView from(Fulfilment pickup, List<Attention> attention) {
    return new PickupView(
        pickup.id(),
        pickup.orderId(),
        pickup.orderNumber(),
        pickup.location(),
        pickup.state(),
        pickup.promisedReadyAt(),
        pickup.claimedBy(),
        pickup.claimedAt(),
        pickup.bin(),
        pickup.readyAt(),
        pickup.pickupBy(),
        pickup.handedOverAt(),
        pickup.collectorName(),
        pickup.isCodeLocked(),
        pickup.putBack(),
        attention.stream().map(AttentionView::from).toList(),
        pickup.lines().stream().map(Line::from).toList());
  }
}
