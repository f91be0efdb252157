package oneaisle.order.pickup.boundary;

import java.util.UUID;

/**
 * What replacing a pickup code did, or would do. The new code itself goes only to the shopper.
 *
 * @param codeVersion of the code that is valid now
 */
public record CodeReplacementView(UUID orderId, UUID pickupId, int codeVersion, boolean dryRun) {}
