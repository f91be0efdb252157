package oneaisle.order.ordering.entity;

import oneaisle.shared.problem.Refusal;

/**
 * The location does not take pickups: unknown, closed down, without pickup or without opening
 * hours.
 */
public class PickupNotOffered extends Refusal {
  public PickupNotOffered(String location) {
    super(Kind.RULE, "The location " + location + " does not offer pickup.");
    with("location", location);
  }
}
