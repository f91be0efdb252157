package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.AttentionReason;
import oneaisle.shared.persistence.RetryOnConflict;

/** What somebody had to look at is settled, and the pickup goes on. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class SettleAttention {

  @Inject private Orders orders;
  @Inject private Attentions attentions;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /** Orders with something that has ended by itself. */
  public List<UUID> over(int limit) {
    return attentions.over(clock.instant(), limit);
  }

  /** A closure has ended. */
  public void ended(UUID orderId) {
    Instant now = clock.instant();
    settle(
        orders.lock(orderId),
        attention -> attention.endsAt() != null && !attention.endsAt().isAfter(now),
        "it has ended");
  }

  /** All units are found, whatever the books say; the order is locked. */
  void picked(Order order) {
    settle(
        order,
        attention -> attention.reason() != AttentionReason.STORE_CLOSED,
        "all units are picked");
  }

  /** Somebody tells that it is no longer so. */
  void settle(Order order, Predicate<Attention> which, String why) {
    for (Attention attention : attentions.of(List.of(order.id()))) {
      if (!which.test(attention)) continue;
      attentions.remove(attention);
      String what = attention.reason() + (attention.sku() == null ? "" : " " + attention.sku());
      journal.note(order, Decision.ATTENTION_CLEARED, Journal.SERVICE, what + ": " + why);
    }
  }
}
