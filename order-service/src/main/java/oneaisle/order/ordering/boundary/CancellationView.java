package oneaisle.order.ordering.boundary;

import java.util.UUID;
import oneaisle.order.ordering.control.CancelOrder.Cancellation;
import oneaisle.order.ordering.control.CancelOrder.Outcome;

/**
 * What cancelling did, or would do.
 *
 * @param putBack units are picked already and must go back to the shelf
 */
public record CancellationView(
    UUID orderId, String number, Outcome outcome, boolean putBack, boolean dryRun) {

  static CancellationView from(Cancellation cancellation, boolean dryRun) {
    return new CancellationView(
        cancellation.order().id(),
        cancellation.order().number(),
        cancellation.outcome(),
        cancellation.putBack(),
        dryRun);
  }
}
