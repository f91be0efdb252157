package oneaisle.customer.support.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Until when a case may wait. */
public record SnoozeRequest(@NotNull Instant until) {}
