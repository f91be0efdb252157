package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
 * Puts a confirmed order into the queue of its store, with a promise and a code. Part of a larger
 * transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AllocatePickup {

  private static final int FIRST_CODE = 1;

  @Inject private Fulfilments fulfilments;
  @Inject private Catalogue catalogue;
  @Inject private PromisePickup promisePickup;
  @Inject private PickupCodes codes;

  public Fulfilment allocate(Order order, String collectorName, Instant now) {
    Location location = catalogue.location(order.location()).orElseThrow();
    Instant promise = promisePickup.clock(location).promisedReadyAt(now);
    UUID id = Ids.next();
    Fulfilment fulfilment =
        Fulfilment.allocate(
            id,
            new PickupOf(order.id(), order.number(), order.location(), collectorName),
            promise,
            toPick(order),
            Ids::next);
    fulfilment.giveCode(FIRST_CODE, codes.hmac(id, FIRST_CODE));
    fulfilments.add(fulfilment);
    return fulfilment;
  }

  private List<ToPick> toPick(Order order) {
    Map<String, Item> items =
        catalogue.items(order.lines().stream().map(OrderLine::sku).distinct().toList());
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
