package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.catalogue.control.Catalogue;
import oneaisle.order.catalogue.entity.Item;
import oneaisle.order.catalogue.entity.Location;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.orderbook.entity.OrderLine;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.FulfilmentLine.ToPick;
import oneaisle.order.pickup.entity.PickupOf;
import oneaisle.shared.ids.Ids;

/**
 * Puts confirmed orders into the queues of their stores, each with a promise and a code. Part of a
 * larger transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AllocatePickup {

  private static final int FIRST_CODE = 1;

  @Inject private Fulfilments fulfilments;
  @Inject private Catalogue catalogue;
  @Inject private PromisePickup promisePickup;
  @Inject private PickupCodes codes;

  /**
   * An order to be picked up.
   *
   * @param collectorName who collects it instead of the shopper; null for nobody
   */
  public record Collected(Order order, String collectorName) {}

  /** One pickup for each, in the same order. */
  public List<Fulfilment> allocate(List<Collected> all, Instant now) {
    Map<String, Location> stores =
        catalogue.locations(all.stream().map(one -> one.order().location()).distinct().toList());
    Map<String, Item> items =
        catalogue.items(
            all.stream()
                .flatMap(one -> one.order().lines().stream())
                .map(OrderLine::sku)
                .distinct()
                .toList());
    StoreQueues queues = promisePickup.queues();
    List<Fulfilment> allocated = new ArrayList<>();
    for (Collected one : all) {
      Location store = Optional.ofNullable(stores.get(one.order().location())).orElseThrow();
      Instant promise = queues.clock(store).promisedReadyAt(now);
      queues.join(store.code());
      allocated.add(allocate(one, promise, items));
    }
    allocated.forEach(fulfilments::add);
    return allocated;
  }

  private Fulfilment allocate(Collected one, Instant promise, Map<String, Item> items) {
    Order order = one.order();
    UUID id = Ids.next();
    Fulfilment fulfilment =
        Fulfilment.allocate(
            id,
            new PickupOf(order.id(), order.number(), order.location(), one.collectorName()),
            promise,
            toPick(order, items),
            Ids::next);
    fulfilment.giveCode(FIRST_CODE, codes.hmac(id, FIRST_CODE));
    return fulfilment;
  }

  private static List<ToPick> toPick(Order order, Map<String, Item> items) {
    return order.lines().stream()
        .map(
            line -> {
              Item item = items.get(line.sku());
              String gtin = item == null ? null : item.gtin();
              return new ToPick(line.line(), line.sku(), gtin, line.name(), line.quantity());
            })
        .toList();
  }
}
