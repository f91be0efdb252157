package oneaisle.inventory.location.entity;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * All that is known of a location besides its code.
 *
 * @param openingHours see {@link OpeningHours}; well-formed
 * @param pickLeadMinutes how long picking an order takes while the location is open
 * @param pickupCutOff on the location's own clock; what is ordered later is picked the next day;
 *     null for none
 * @param holdDays how many opening days an order waits for its shopper
 * @param pickCapacityPerHour orders that staff can pick in an hour; null where nobody has counted
 * @param active whether it serves orders
 */
public record LocationDetails(
    String name,
    LocationType type,
    Address address,
    GeoPoint point,
    ZoneId timeZone,
    String phone,
    String openingHours,
    Set<Capability> capabilities,
    int pickLeadMinutes,
    LocalTime pickupCutOff,
    int holdDays,
    Integer pickCapacityPerHour,
    boolean active) {

  public static final int DEFAULT_PICK_LEAD_MINUTES = 120;
  public static final int DEFAULT_HOLD_DAYS = 7;

  /** What a location of this type can do unless somebody says otherwise. */
  public static Set<Capability> usualCapabilities(LocationType type) {
    return type == LocationType.STORE
        ? EnumSet.of(Capability.PICKUP)
        : EnumSet.noneOf(Capability.class);
  }

  public PickupPromise pickupPromise() {
    return new PickupPromise(
        OpeningHours.parse(openingHours), timeZone, pickLeadMinutes, pickupCutOff);
  }
}
