package oneaisle.shared.testing.probe;

import java.util.UUID;

/** A tally went up. */
public record Counted(UUID id, int total) {}
