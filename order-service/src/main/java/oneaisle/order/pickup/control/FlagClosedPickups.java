package oneaisle.order.pickup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import oneaisle.order.catalogue.control.Catalogue;
import oneaisle.order.catalogue.control.LocationLearnt;
import oneaisle.order.catalogue.entity.Closure;
import oneaisle.order.catalogue.entity.Location;
import oneaisle.order.orderbook.control.Orders;
import oneaisle.order.pickup.entity.Attention;
import oneaisle.order.pickup.entity.AttentionReason;
import oneaisle.order.pickup.entity.FulfilmentState;

/**
 * A store is or will be closed: its pickups wait for somebody to decide, until it opens again.
 * Locks the location first, so that what was told earlier cannot come in behind what was told
 * later.
 */
@ApplicationScoped
@Transactional
public class FlagClosedPickups {

  @Inject private Catalogue catalogue;
  @Inject private Orders orders;
  @Inject private Attentions attentions;
  @Inject private RaiseAttention raiseAttention;
  @Inject private SettleAttention settleAttention;
  @Inject private Clock clock;

  /**
   * @param sequence of the event among those of the location
   */
  public void flag(
      String location,
      Closure closure,
      Collection<UUID> reservations,
      long sequence,
      Instant toldAt) {
    Optional<Location> known = catalogue.lockLocation(location);
    if (closure.isOver(clock.instant())
        || known.filter(at -> isLifted(at, closure, sequence)).isPresent()) return;
    Attention.Cause cause =
        new Attention.Cause(sequence, closure.until(), sentence(location, closure));
    for (UUID id : new TreeSet<>(reservations)) {
      raiseAttention.raise(
          id, FulfilmentState::isOpen, Attention.Key.closed(id), location, toldAt, cause);
    }
  }

  /** Whether more has been heard of the location since, and it is another story. */
  private static boolean isLifted(Location location, Closure closure, long sequence) {
    return location.sequence() > sequence
        && location.closure().filter(closure::spansSameAs).isEmpty();
  }

  /**
   * A store that is open again; where it is closed at another time, inventory names its pickups.
   */
  void on(@Observes LocationLearnt learnt) {
    if (learnt.closure() != null) return;
    var flagged = attentions.ordersAt(learnt.code(), AttentionReason.STORE_CLOSED, "");
    for (UUID id : new TreeSet<>(flagged)) {
      settleAttention.settle(
          orders.lock(id),
          attention ->
              attention.reason() == AttentionReason.STORE_CLOSED
                  && !attention.isNewerThan(learnt.sequence()),
          "the store is open again");
    }
  }

  private static String sentence(String location, Closure closure) {
    String until = closure.until() == null ? "until further notice" : "until " + closure.until();
    String why = closure.reason() == null ? "" : ": " + closure.reason();
    return location + " is closed from " + closure.from() + " " + until + why;
  }
}
