package oneaisle.inventory.reservation.boundary;

import java.util.UUID;

/**
 * An order is off (event of the order service).
 *
 * @param putBack whether units were already picked and have to go back to the shelf first
 */
public record OrderCancelled(UUID reservationId, boolean putBack) {}
