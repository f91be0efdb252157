package oneaisle.inventory.location.control;

import java.util.List;
import oneaisle.inventory.location.entity.Closure;

/**
 * Told inside the transaction: a location will be closed. Locations know no reservations; who has
 * promised something there observes this.
 *
 * @param consequences takes what is to be told in the location's name, after the change itself
 */
public record LocationClosing(String code, Closure closure, List<Record> consequences) {}
