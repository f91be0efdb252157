package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Which times stores can promise for one pickup more. */
@ApplicationScoped
public class PromisePickup {

  @Inject private Fulfilments fulfilments;

  /** For one transaction. */
  public StoreQueues queues() {
    return new StoreQueues(fulfilments::countToPick);
  }
}
