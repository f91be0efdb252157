package oneaisle.inventory.availability.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * Units of an article that should arrive at a location.
 *
 * @param transferId null where it does not matter
 * @param location its number
 */
public record Arrival(UUID transferId, int location, int units, Instant expectedAt) {}
