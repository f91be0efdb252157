package oneaisle.inventory.transfer.entity;

import oneaisle.shared.problem.Refusal;

/** Nobody will sell there any more what would be sent. */
public class DestinationClosed extends Refusal {
  public DestinationClosed(String location) {
    super(
        Kind.RULE,
        "The location "
            + location
            + " is closed for good: nothing is sent there. It may still send what it has.");
    with("location", location);
  }
}
