package oneaisle.shared.deadletter;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** The message was taken after all; there is nothing to discard. */
public class DeadLetterReplayed extends Refusal {
  public DeadLetterReplayed(UUID id) {
    super(Kind.CONFLICT, "The dead letter " + id + " was replayed; there is nothing to discard.");
    with("deadLetterId", id);
  }
}
