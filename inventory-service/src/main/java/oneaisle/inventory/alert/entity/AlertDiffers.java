package oneaisle.inventory.alert.entity;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** The id is taken by an alert for something else. */
public class AlertDiffers extends Refusal {
  public AlertDiffers(UUID id) {
    super(Kind.RULE, "The alert " + id + " is for something else. Take a new id for a new alert.");
    with("alertId", id);
  }
}
