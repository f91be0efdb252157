package oneaisle.order.ordering.entity;

import oneaisle.order.catalogue.entity.Closure;
import oneaisle.shared.problem.Refusal;

/** The store is closed now, or when the order would be collected. */
public class StoreClosed extends Refusal {
  public StoreClosed(String location, Closure closure) {
    super(Kind.RULE, "The store " + location + " is closed when this would be collected.");
    with("location", location);
    with("closedFrom", closure.from());
    if (closure.until() != null) with("closedUntil", closure.until());
    if (closure.reason() != null) with("reason", closure.reason());
  }
}
