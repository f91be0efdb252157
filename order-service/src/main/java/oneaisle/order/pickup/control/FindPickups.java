package oneaisle.order.pickup.control;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.FulfilmentState;
import oneaisle.shared.paging.Cursor;

/** Reads pickups for those who work on them. */
@ApplicationScoped
@Transactional
public class FindPickups {

  @Inject private Fulfilments fulfilments;
  @Inject private Attentions attentions;
  @Inject private Orders orders;

  public Fulfilment find(UUID id, Reach reach) {
    return fulfilments.get(id, reach);
  }

  public Optional<Fulfilment> ofOrder(UUID orderId) {
    return fulfilments.ofOrder(orderId);
  }

  /** The pickup of an order at this location, by the order's number. */
  public Optional<UUID> ofNumber(String location, String orderNumber) {
    return orders
        .idOfNumber(orderNumber, location)
        .flatMap(fulfilments::ofOrder)
        .map(Fulfilment::id);
  }

  /** The queue of a store by promise; without a state, all that is still to be done. */
  public List<Fulfilment> queue(
      String location, FulfilmentState state, Optional<Cursor> after, int limit) {
    Set<FulfilmentState> states = state == null ? FulfilmentState.OPEN : Set.of(state);
    return fulfilments.queue(location, states, after, limit);
  }

  /** What somebody has to look at, of one pickup. */
  public List<Attention> attention(Fulfilment pickup) {
    return attentions.of(List.of(pickup.orderId()));
  }

  /** The same of many, by order. */
  public Map<UUID, List<Attention>> attention(List<Fulfilment> pickups) {
    return attentions.of(pickups.stream().map(Fulfilment::orderId).toList()).stream()
        .collect(groupingBy(Attention::orderId));
  }

  /** What has to go back to the shelf in a store. */
  public List<Fulfilment> toPutBack(String location, Optional<Cursor> after, int limit) {
    return fulfilments.toPutBack(location, after, limit);
  }
}
