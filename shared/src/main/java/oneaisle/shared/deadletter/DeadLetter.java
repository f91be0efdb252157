package oneaisle.shared.deadletter;

import java.time.Instant;
import java.util.UUID;

/**
 * A message that a consumer could not take.
 *
 * @param error why, as the last try said it
 * @param replayedAt when an admin replayed it with success; null while it waits
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
    Instant replayedAt) {}
