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
import java.util.UUID;
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
import oneaisle.order.ordering.control.SharedTransaction.Answer;
import oneaisle.order.ordering.entity.MixedCurrencies;
import oneaisle.order.ordering.entity.OrderIdReused;
import oneaisle.order.ordering.entity.OrderTooLarge;
import oneaisle.order.ordering.entity.PickupNotOffered;
import oneaisle.order.ordering.entity.Placing;
import oneaisle.order.ordering.entity.StoreClosed;
import oneaisle.order.ordering.entity.UnknownItems;
import oneaisle.order.pickup.control.PickupClock;
import oneaisle.order.pickup.control.PromisePickup;
import oneaisle.order.pickup.control.StoreQueues;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * The first step of placing: orders are kept, with prices of this moment, before anybody is asked
 * for stock. Those that come together are kept together.
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

  /** An order that is kept now, with its saga; nobody else knows of it yet. */
  record Accepted(Order order, Placing placing) {}

  /** What one transaction reads and writes for all. */
  private record Round(
      Instant now,
      Map<UUID, byte[]> digests,
      Map<String, Location> stores,
      Map<String, Item> items,
      StoreQueues queues,
      List<Accepted> accepted,
      List<HistoryEntry> history) {}

  /**
   * @return for each what was accepted, or why it was refused; empty where this very order was
   *     accepted before
   */
  List<Answer<Optional<Accepted>>> accept(List<WantedOrder> all) {
    Round round = begin(all);
    List<Answer<Optional<Accepted>>> answers =
        all.stream().map(wanted -> Answer.of(() -> accept(wanted, round))).toList();
    orders.addAll(round.accepted().stream().map(Accepted::order).toList());
    journal.write(round.history());
    round.accepted().forEach(accepted -> placings.add(accepted.placing()));
    return answers;
  }

  private Round begin(List<WantedOrder> all) {
    Set<String> skus = new TreeSet<>();
    all.forEach(wanted -> wanted.lines().forEach(line -> skus.add(line.sku())));
    return new Round(
        clock.instant(),
        orders.digests(all.stream().map(WantedOrder::id).toList()),
        catalogue.locations(all.stream().map(WantedOrder::location).distinct().toList()),
        catalogue.items(skus),
        promisePickup.queues(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  private Optional<Accepted> accept(WantedOrder wanted, Round round) {
    byte[] known = round.digests().get(wanted.id());
    if (known != null) {
      if (!MessageDigest.isEqual(known, wanted.digest())) throw new OrderIdReused();
      return Optional.empty();
    }
    requirePickup(wanted.location(), round);
    Order order = Order.accept(draft(wanted, round), wanted.digest());
    if (order.total().decimal().compareTo(LARGEST_TOTAL) > 0)
      throw new OrderTooLarge(order.total());
    Placing placing =
        new Placing(
            order.id(),
            wanted.collectorName(),
            round.now().plus(times.firstRecovery()),
            round.now().plus(times.giveUp()));
    round.history().add(order.decided(Decision.ACCEPTED, wanted.by(), null, round.now()));
    round.digests().put(order.id(), wanted.digest());
    Accepted accepted = new Accepted(order, placing);
    round.accepted().add(accepted);
    return Optional.of(accepted);
  }

  private static void requirePickup(String code, Round round) {
    Location location =
        Optional.ofNullable(round.stores().get(code))
            .filter(Location::takesPickups)
            .orElseThrow(() -> new PickupNotOffered(code));
    try {
      PickupClock pickupClock = round.queues().clock(location);
      pickupClock.promisedReadyAt(round.now());
      if (pickupClock.isClosedFor(round.now()))
        throw new StoreClosed(code, location.closure().get());
    } catch (IllegalArgumentException noPromisePossible) {
      throw new PickupNotOffered(code);
    }
  }

  private static OrderDraft draft(WantedOrder wanted, Round round) {
    return new OrderDraft(
        wanted.id(),
        OrderNumber.draw(),
        wanted.channel(),
        wanted.location(),
        wanted.customerId(),
        null,
        wanted.contact(),
        round.now(),
        lines(wanted, round.items()));
  }

  private static List<OrderLine> lines(WantedOrder wanted, Map<String, Item> items) {
    Set<String> unknown = new TreeSet<>();
    Set<String> currencies = new TreeSet<>();
    for (WantedOrder.Line line : wanted.lines()) {
      Item item = items.get(line.sku());
      if (item == null) unknown.add(line.sku());
      else currencies.add(item.unitPrice().currency());
    }
    if (!unknown.isEmpty()) throw new UnknownItems(List.copyOf(unknown));
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
