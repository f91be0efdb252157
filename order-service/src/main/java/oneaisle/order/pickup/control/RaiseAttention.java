package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderStatus;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.FulfilmentState;

/**
 * Marks the pickup of an order as one that somebody has to look at. Part of a larger transaction,
 * which takes orders by their ids in order.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RaiseAttention {

  @Inject private Orders orders;
  @Inject private Fulfilments fulfilments;
  @Inject private Attentions attentions;
  @Inject private Journal journal;

  /**
   * A reservation that is of no order, or of one that is over, needs nobody. An order that is not
   * confirmed yet may have a pickup soon.
   *
   * @param reservationId of an order's own reservation, which has its id
   * @param concerned in which states of a pickup it matters
   */
  void raise(
      UUID reservationId,
      Predicate<FulfilmentState> concerned,
      Attention.Key key,
      String location,
      Instant since,
      Attention.Cause cause) {
    Optional<Order> found = orders.lockKnown(reservationId);
    if (found.isEmpty() || !isConcerned(found.get(), concerned)) return;
    Optional<Attention> known = attentions.find(key);
    if (known.isEmpty()) attentions.add(new Attention(key, location, since, cause));
    else if (!known.get().hear(cause)) return;
    journal.note(found.get(), Decision.ATTENTION_RAISED, Journal.INVENTORY, cause.detail());
  }

  private boolean isConcerned(Order order, Predicate<FulfilmentState> concerned) {
    if (order.status() == OrderStatus.ACCEPTED) return true;
    return order.status() == OrderStatus.CONFIRMED
        && fulfilments
            .ofOrder(order.id())
            .filter(pickup -> concerned.test(pickup.state()))
            .isPresent();
  }
}
