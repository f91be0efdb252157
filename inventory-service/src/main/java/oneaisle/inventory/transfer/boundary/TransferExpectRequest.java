package oneaisle.inventory.transfer.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * @param expectedAt when it should arrive now
 */
public record TransferExpectRequest(@NotNull Instant expectedAt) {}
