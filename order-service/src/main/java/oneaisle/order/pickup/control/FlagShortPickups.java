package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.AttentionReason;
import oneaisle.order.pickup.entity.FulfilmentState;

/**
 * A fact took promised units of a stock level. The last word of inventory names all the pickups
 * that cannot be kept: those it does not name any more can be. What is picked already is there.
 */
@ApplicationScoped
@Transactional
public class FlagShortPickups {

  @Inject private Orders orders;
  @Inject private Attentions attentions;
  @Inject private RaiseAttention raiseAttention;
  @Inject private SettleAttention settleAttention;

  /**
   * @param reservations that cannot be kept; none where the level has recovered
   * @param sequence of the event among those of the stock level
   */
  public void flag(
      String location, String sku, Collection<UUID> reservations, long sequence, Instant toldAt) {
    if (!attentions.heard(location + "/" + sku).hear(sequence)) return;
    List<UUID> before = attentions.ordersAt(location, AttentionReason.STOCK_SHORT, sku);
    TreeSet<UUID> all = new TreeSet<>(before);
    all.addAll(reservations);
    Attention.Cause cause =
        new Attention.Cause(
            sequence, null, "promised units of " + sku + " are missing in " + location);
    for (UUID id : all) {
      if (reservations.contains(id)) {
        raiseAttention.raise(
            id, FulfilmentState::isToPick, Attention.Key.shortOf(id, sku), location, toldAt, cause);
      } else {
        settleAttention.settle(
            orders.lock(id),
            attention ->
                attention.reason() == AttentionReason.STOCK_SHORT && sku.equals(attention.sku()),
            "the promised units are there again");
      }
    }
  }
}
