package oneaisle.inventory.stock.entity;

import java.time.Instant;
import java.util.UUID;
import oneaisle.shared.ids.Ids;

/**
 * An entry of the ledger; never changed, never deleted. The sum of a level's movements is its
 * quantity.
 *
 * @param actor who or what did it
 * @param occurredAt when it happened in the world, which may be long before it was recorded
 */
public record StockMovement(
    UUID id,
    StockKey key,
    MovementReason reason,
    int onHandChange,
    int unavailableChange,
    Reference reference,
    String actor,
    Instant occurredAt) {

  public StockMovement {
    if (onHandChange == 0 && unavailableChange == 0)
      throw new IllegalArgumentException("Nothing moves");
  }

  /** Units that left (a positive quantity) or came back (a negative one) over a counter. */
  public static StockMovement sold(
      StockKey key, int quantity, Reference reference, String actor, Instant at) {
    MovementReason reason = quantity > 0 ? MovementReason.SALE : MovementReason.RETURN;
    return new StockMovement(
        Ids.next(), key, reason, Math.negateExact(quantity), 0, reference, actor, at);
  }
}
