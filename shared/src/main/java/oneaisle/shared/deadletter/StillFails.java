package oneaisle.shared.deadletter;

import oneaisle.shared.problem.Refusal;

/** The message still cannot be taken; it stays parked. */
public class StillFails extends Refusal {
  public StillFails(String why) {
    super(Kind.RULE, "The message still cannot be taken and stays parked: " + why);
  }
}
