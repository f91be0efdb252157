package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.pickup.control.TryPickupCode.Outcome;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.PickupCodeLocked;
import oneaisle.order.pickup.entity.PickupNotReady;
import oneaisle.order.pickup.entity.WrongPickupCode;

/**
 * Gives the goods to whoever has the code. It refuses outside of the transaction that counted the
 * try.
 */
@ApplicationScoped
public class HandOver {

  @Inject private TryPickupCode tryPickupCode;
  @Inject private FindPickups findPickups;

  public Fulfilment handOver(UUID id, Reach reach, String by, String code, String ifMatch) {
    Outcome outcome = tryPickupCode.attempt(id, reach, by, code, ifMatch);
    return switch (outcome.result()) {
      case RIGHT -> outcome.fulfilment();
      case WRONG -> throw new WrongPickupCode();
      case NOW_LOCKED, LOCKED -> throw new PickupCodeLocked();
    };
  }

  /**
   * The same at the counter, where the shopper says number and code. An unknown number, one that is
   * not ready here and a wrong code are answered alike.
   */
  public Fulfilment handOver(
      String location, String orderNumber, Reach reach, String by, String code) {
    Optional<UUID> id = findPickups.ofNumber(location, orderNumber);
    if (id.isEmpty()) throw new WrongPickupCode();
    try {
      return handOver(id.get(), reach, by, code, null);
    } catch (PickupNotReady notHere) {
      throw new WrongPickupCode();
    }
  }
}
