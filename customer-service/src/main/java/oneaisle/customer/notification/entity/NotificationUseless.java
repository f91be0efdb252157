package oneaisle.customer.notification.entity;

import oneaisle.shared.problem.Refusal;

/** Sending it again would help nobody. */
public class NotificationUseless extends Refusal {
  public NotificationUseless(String because) {
    super(Kind.RULE, "Sending this again is of no use: " + because + ".");
    with("because", because);
  }
}
