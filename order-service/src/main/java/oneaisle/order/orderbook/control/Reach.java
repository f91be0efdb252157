package oneaisle.order.orderbook.control;

import java.util.Set;
import java.util.UUID;
import oneaisle.shared.security.Caller;
import oneaisle.shared.security.Role;

/**
 * Which orders a caller may know of. It goes into the WHERE of every query, so that what is out of
 * reach looks exactly like what does not exist.
 *
 * @param everything agents, admins and other services
 * @param customerId a shopper's own orders; null for staff
 * @param locations the stores a member of staff works at
 */
public record Reach(boolean everything, UUID customerId, Set<String> locations) {

  private static final UUID NOBODY = new UUID(0, 0);
  private static final Set<String> NOWHERE = Set.of("");

  public static final Reach EVERYTHING = new Reach(true, NOBODY, NOWHERE);

  public static Reach of(Caller caller) {
    if (caller.isAny(Role.AGENT, Role.SUPERVISOR, Role.ADMIN, Role.SERVICE)) return EVERYTHING;
    if (caller.isAny(Role.ASSOCIATE, Role.MANAGER)) {
      return new Reach(false, NOBODY, caller.locations().isEmpty() ? NOWHERE : caller.locations());
    }
    return new Reach(false, caller.customerId().orElse(NOBODY), NOWHERE);
  }

  /** Whether the caller reaches orders by whose they are, and not by where they are. */
  boolean isShopper() {
    return !everything && locations.equals(NOWHERE);
  }

  /** Whether the caller works with all that happens at this location. */
  public boolean covers(String location) {
    return everything || locations.contains(location);
  }
}
