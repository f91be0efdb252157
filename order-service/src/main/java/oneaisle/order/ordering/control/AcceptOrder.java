package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import oneaisle.order.catalogue.control.Catalogue;
import oneaisle.order.catalogue.entity.Item;
import oneaisle.order.catalogue.entity.Location;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.HistoryEntry;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderDraft;
import oneaisle.order.orderbook.entity.OrderLine;
import oneaisle.order.orderbook.entity.OrderNumber;
import oneaisle.order.ordering.control.PlanPlacing.Plan;
import oneaisle.order.ordering.entity.MixedCurrencies;
import oneaisle.order.ordering.entity.OrderIdReused;
import oneaisle.order.ordering.entity.OrderTooLarge;
import oneaisle.order.ordering.entity.PickupNotOffered;
import oneaisle.order.ordering.entity.Placing;
import oneaisle.order.ordering.entity.StoreClosed;
import oneaisle.order.ordering.entity.UnknownItems;
import oneaisle.order.pickup.control.PickupClock;
import oneaisle.order.pickup.control.PromisePickup;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * The first step of placing: the order is kept, with prices of this moment, before anybody is asked
 * for stock.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class AcceptOrder {

  /** Far within what a column of totals holds. */
  private static final BigDecimal LARGEST_TOTAL = new BigDecimal("100000000000000");

  @Inject private Orders orders;
  @Inject private Placings placings;
  @Inject private Catalogue catalogue;
  @Inject private PromisePickup promisePickup;
  @Inject private Journal journal;
  @Inject private PlacingTimes times;
  @Inject private Clock clock;

  /**
   * @return what to do next; empty where this very order was accepted before
   */
  public Optional<Plan> accept(WantedOrder wanted) {
    Optional<Order> known = orders.find(wanted.id());
    if (known.isPresent()) {
      if (!MessageDigest.isEqual(known.get().requestDigest(), wanted.digest()))
        throw new OrderIdReused();
      return Optional.empty();
    }
    Instant now = clock.instant();
    requirePickup(wanted.location(), now);
    Order order = Order.accept(draft(wanted, now), wanted.digest());
    if (order.total().decimal().compareTo(LARGEST_TOTAL) > 0)
      throw new OrderTooLarge(order.total());
    HistoryEntry accepted = order.decided(Decision.ACCEPTED, wanted.by(), null, now);
    orders.add(order);
    journal.write(List.of(accepted));
    Placing placing =
        new Placing(
            order.id(),
            wanted.collectorName(),
            now.plus(times.firstRecovery()),
            now.plus(times.giveUp()));
    placings.add(placing);
    return Optional.of(Plan.of(placing, order));
  }

  private void requirePickup(String code, Instant now) {
    Location location =
        catalogue
            .location(code)
            .filter(Location::takesPickups)
            .orElseThrow(() -> new PickupNotOffered(code));
    try {
      PickupClock pickupClock = promisePickup.clock(location);
      pickupClock.promisedReadyAt(now);
      if (pickupClock.isClosedFor(now)) throw new StoreClosed(code, location.closure().get());
    } catch (IllegalArgumentException noPromisePossible) {
      throw new PickupNotOffered(code);
    }
  }

  private OrderDraft draft(WantedOrder wanted, Instant now) {
    return new OrderDraft(
        wanted.id(),
        OrderNumber.draw(),
        wanted.channel(),
        wanted.location(),
        wanted.customerId(),
        null,
        wanted.contact(),
        now,
        lines(wanted));
  }

  private List<OrderLine> lines(WantedOrder wanted) {
    Set<String> skus = new TreeSet<>();
    wanted.lines().forEach(line -> skus.add(line.sku()));
    Map<String, Item> items = catalogue.items(skus);
    List<String> unknown = skus.stream().filter(sku -> !items.containsKey(sku)).toList();
    if (!unknown.isEmpty()) throw new UnknownItems(unknown);
    Set<String> currencies = new TreeSet<>();
    items.values().forEach(item -> currencies.add(item.unitPrice().currency()));
    if (currencies.size() > 1) throw new MixedCurrencies(currencies);
    List<OrderLine> lines = new ArrayList<>();
    for (WantedOrder.Line line : wanted.lines()) {
      Item item = items.get(line.sku());
      lines.add(
          new OrderLine(
              lines.size() + 1, item.sku(), item.name(), line.quantity(), item.unitPrice()));
    }
    return lines;
  }
}
