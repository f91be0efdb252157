package oneaisle.customer.channel.boundary;

import oneaisle.customer.notification.entity.Outcome;

/** What a provider can report of a message it took. */
public enum ReceiptOutcome {
  DELIVERED(Outcome.DELIVERED),
  READ(Outcome.READ),
  FAILED(Outcome.FAILED);

  private final Outcome outcome;

  ReceiptOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
