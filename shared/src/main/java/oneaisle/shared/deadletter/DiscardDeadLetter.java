package oneaisle.shared.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * Closes a message that can never be taken, because what it says is wrong and not who reads it. It
 * stays in the record, so that one can see what was given up, by whom and why. A replay that is
 * under way at the same time may still take it; then the record has both.
 */
@ApplicationScoped
@Transactional
public class DiscardDeadLetter {

  private static final Logger LOG = Logger.getLogger(DiscardDeadLetter.class.getName());

  @Inject private DeadLetters deadLetters;

  /** Discarding one that is discarded already changes nothing: the first reason stays. */
  public DeadLetter discard(UUID id, String reason, String by) {
    DeadLetter letter = deadLetters.lock(id);
    if (letter.discardedAt() != null) return letter;
    if (letter.replayedAt() != null) throw new DeadLetterReplayed(id);
    deadLetters.markDiscarded(id, reason, by);
    LOG.warning("Dead letter " + id + " of " + letter.consumer() + " discarded by " + by);
    return deadLetters.lock(id);
  }
}
