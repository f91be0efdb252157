package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import oneaisle.order.orderbook.control.Journal;
import oneaisle.order.orderbook.control.Reach;
import oneaisle.order.orderbook.entity.Decision;
import oneaisle.order.orderbook.entity.Order;
import oneaisle.order.pickup.control.Fulfilments.Locked;
import oneaisle.order.pickup.entity.CodeTry;
import oneaisle.order.pickup.entity.Fulfilment;
import oneaisle.order.pickup.entity.PickupHandedOver;
import oneaisle.shared.http.ETags;
import oneaisle.shared.persistence.RetryOnConflict;

/**
 * Tries a code and hands over if it is the right one. A wrong one is an outcome here and not a
 * refusal, because a refusal would roll back the very count that makes guessing hopeless. Tries
 * wait for each other at the order's lock, so no two of them see the same count.
 */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class TryPickupCode {

  @Inject private Fulfilments fulfilments;
  @Inject private PickupCodes codes;
  @Inject private Attentions attentions;
  @Inject private Journal journal;
  @Inject private Clock clock;

  /** How it went, and the pickup after it. */
  public record Outcome(CodeTry result, Fulfilment fulfilment) {}

  Outcome attempt(UUID id, Reach reach, String by, String code, String ifMatch) {
    Locked locked = fulfilments.lock(id, reach);
    Fulfilment fulfilment = locked.fulfilment();
    ETags.check(ifMatch, fulfilment.version());
    Instant now = clock.instant();
    CodeTry result = fulfilment.tryCode(codes.hmac(code), now);
    Order order = locked.order();
    switch (result) {
      case RIGHT -> {
        order.complete();
        attentions.drop(order.id());
        journal.note(order, Decision.HANDED_OVER, by, null);
        journal.tell(order, PickupHandedOver.of(order, fulfilment, now));
      }
      case WRONG -> journal.note(order, Decision.WRONG_CODE, by, null);
      case NOW_LOCKED ->
          journal.note(order, Decision.CODE_LOCKED, by, Fulfilment.CODE_TRIES + " wrong codes");
      case LOCKED -> {
        // nothing was tried
      }
    }
    return new Outcome(result, fulfilment);
  }
}
