package oneaisle.inventory.transfer.boundary;

import java.time.Instant;

/**
 * @param expectedAt when it should arrive; left out: as was said before
 */
public record TransferShipRequest(Instant expectedAt) {}
