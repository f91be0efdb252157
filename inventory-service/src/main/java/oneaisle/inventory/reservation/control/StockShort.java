package oneaisle.inventory.reservation.control;

import java.util.List;
import java.util.UUID;

/**
 * A fact took units that were promised, or that nobody knew of; or some of them are there again,
 * and not all.
 *
 * @param shortBy how many promised or sold units are not there
 * @param reservations that can no longer be kept: the newest uncommitted first, then the newest
 *     committed
 */
public record StockShort(
    String location,
    String sku,
    int onHand,
    int unavailable,
    int reserved,
    int shortBy,
    List<UUID> reservations) {}
