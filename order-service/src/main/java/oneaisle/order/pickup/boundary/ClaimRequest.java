package oneaisle.order.pickup.boundary;

/**
 * How to claim.
 *
 * @param takeOver also from a colleague who claimed it; not, when left out
 */
public record ClaimRequest(Boolean takeOver) {}
