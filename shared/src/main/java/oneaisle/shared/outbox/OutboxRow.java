package oneaisle.shared.outbox;

import java.time.Instant;
import java.util.UUID;

/** One event that waits to be published. */
record OutboxRow(
    long position,
    UUID eventId,
    String subject,
    long sequence,
    String type,
    byte[] payload,
    String traceparent,
    Instant occurredAt) {}
