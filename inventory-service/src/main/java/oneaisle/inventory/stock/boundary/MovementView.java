package oneaisle.inventory.stock.boundary;

import java.time.Instant;
import java.util.UUID;
import oneaisle.inventory.stock.entity.MovementReason;
import oneaisle.inventory.stock.entity.StockMovement;

/** An entry of the ledger as staff see it. */
public record MovementView(
    UUID id,
    MovementReason reason,
    int onHandChange,
    int unavailableChange,
    String document,
    int line,
    String actor,
    Instant occurredAt) {

  static MovementView from(StockMovement movement) {
    return new MovementView(
        movement.id(),
        movement.reason(),
        movement.onHandChange(),
        movement.unavailableChange(),
        movement.reference().document(),
        movement.reference().line(),
        movement.actor(),
        movement.occurredAt());
  }
}
