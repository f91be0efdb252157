package oneaisle.inventory.location.control;

import java.util.Map;

/**
 * All locations have been read anew.
 *
 * @param places by code
 */
public record LocationsRead(Map<String, Place> places) {}
