package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import oneaisle.order.catalogue.entity.Location;
import oneaisle.order.catalogue.entity.Location.Timing;

/** Which time a store can promise for one pickup more. */
@ApplicationScoped
public class PromisePickup {

  @Inject private Fulfilments fulfilments;

  /**
   * The store's clock with the queue it has now.
   *
   * @throws IllegalArgumentException where the opening hours cannot be read
   */
  public PickupClock clock(Location location) {
    Timing timing = location.timing();
    boolean unlimited = timing.pickCapacityPerHour() == null;
    return new PickupClock(timing, unlimited ? 0 : fulfilments.countToPick(location.code()));
  }
}
