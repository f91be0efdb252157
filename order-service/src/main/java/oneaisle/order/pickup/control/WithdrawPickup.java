package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import oneaisle.order.pickup.entity.Fulfilment;

/**
 * Takes a pickup out of its store's queue because its order is called off. Part of a larger
 * transaction.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WithdrawPickup {

  @Inject private Fulfilments fulfilments;
  @Inject private Attentions attentions;

  /** What withdrawing does, or would do. */
  public record Withdrawal(UUID fulfilmentId, boolean putBack) {}

  /** What cancelling would do; refused where it could not be done. */
  public Withdrawal preview(UUID orderId) {
    Fulfilment fulfilment = fulfilments.ofOrder(orderId).orElseThrow();
    fulfilment.requireOpen();
    return new Withdrawal(fulfilment.id(), fulfilment.needsPutBack());
  }

  public Withdrawal cancel(UUID orderId) {
    Fulfilment fulfilment = fulfilments.ofOrder(orderId).orElseThrow();
    fulfilment.cancel();
    attentions.drop(orderId);
    return new Withdrawal(fulfilment.id(), fulfilment.needsPutBack());
  }

  /** Empty where it is not overdue any more. */
  public Optional<Withdrawal> expire(UUID orderId, Instant now) {
    Fulfilment fulfilment = fulfilments.ofOrder(orderId).orElseThrow();
    if (!fulfilment.isOverdue(now)) return Optional.empty();
    fulfilment.expire(now);
    attentions.drop(orderId);
    return Optional.of(new Withdrawal(fulfilment.id(), fulfilment.needsPutBack()));
  }
}
