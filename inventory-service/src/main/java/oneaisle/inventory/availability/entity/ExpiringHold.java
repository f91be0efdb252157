package oneaisle.inventory.availability.entity;

import java.time.Instant;

/**
 * Units on one level that a hold claims until it runs out.
 *
 * @param location its number
 * @param version of the level when this was read: on any other, the hold may have been swept up
 *     already
 */
public record ExpiringHold(String sku, int location, long version, int units, Instant expiresAt) {}
