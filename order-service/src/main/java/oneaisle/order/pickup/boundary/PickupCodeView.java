package oneaisle.order.pickup.boundary;

import java.util.UUID;
import oneaisle.order.pickup.control.TellPickupCode.Told;

/** The code of a pickup, for the message that carries it to the shopper. */
public record PickupCodeView(UUID pickupId, String code, int codeVersion) {

  static PickupCodeView from(Told told) {
    return new PickupCodeView(told.fulfilmentId(), told.code(), told.codeVersion());
  }
}
