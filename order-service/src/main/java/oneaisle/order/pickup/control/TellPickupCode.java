package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.pickup.entity.Fulfilment;

/** Tells the service that writes to shoppers the code of a pickup, at the moment it writes. */
@ApplicationScoped
@Transactional
public class TellPickupCode {

  @Inject private Fulfilments fulfilments;
  @Inject private PickupCodes codes;

  /** A pickup's code and how many it had before. */
  public record Told(UUID fulfilmentId, String code, int codeVersion) {}

  public Told tell(UUID fulfilmentId) {
    Fulfilment fulfilment = fulfilments.get(fulfilmentId, Reach.EVERYTHING);
    fulfilment.requireOpen();
    String code = codes.code(fulfilment.id(), fulfilment.codeVersion());
    return new Told(fulfilment.id(), code, fulfilment.codeVersion());
  }
}
