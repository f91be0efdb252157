package oneaisle.shared.deadletter;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that a consumer could not take.
 *
 * @param error why, as the last try said it
 * @param replayedAt when an admin replayed it with success, or null
 * @param discardedAt when an admin decided that it will never be taken, or null
 * @param discardedBy who that was, and why
 */
public record DeadLetter(
    UUID id,
    String consumer,
    String topic,
    Integer partition,
    Long offset,
    String key,
    String type,
    String error,
    Instant parkedAt,
    Instant replayedAt,
    Instant discardedAt,
    String discardedBy,
    String discardReason) {}
