package oneaisle.shared.deadletter;

import java.util.UUID;
import oneaisle.shared.problem.Refusal;

/** Somebody has decided that the message will never be taken. */
public class DeadLetterDiscarded extends Refusal {
  public DeadLetterDiscarded(UUID id, String by, String reason) {
    super(
        Kind.CONFLICT,
        "The dead letter " + id + " was discarded by " + by + " and is not replayed: " + reason);
    with("deadLetterId", id);
  }
}
