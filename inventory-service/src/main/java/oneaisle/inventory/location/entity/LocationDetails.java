package oneaisle.inventory.location.entity;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oneaisle.shared.hours.OpeningHours;

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
 * @param exceptions days with other hours, by date
 * @param closure the time it is closed altogether, or null
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
    boolean active,
    List<DatedException> exceptions,
    Closure closure) {

  public static final int DEFAULT_PICK_LEAD_MINUTES = 120;
  public static final int DEFAULT_HOLD_DAYS = 7;

  /** What a location of this type can do unless somebody says otherwise. */
  public static Set<Capability> usualCapabilities(LocationType type) {
    return type == LocationType.STORE
        ? EnumSet.of(Capability.PICKUP)
        : EnumSet.noneOf(Capability.class);
  }

  /** With nothing out of the ordinary. */
  public LocationDetails(
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
    this(
        name,
        type,
        address,
        point,
        timeZone,
        phone,
        openingHours,
        capabilities,
        pickLeadMinutes,
        pickupCutOff,
        holdDays,
        pickCapacityPerHour,
        active,
        List.of(),
        null);
  }

  /** The opening hours with a rule for each exception. */
  public String allHours() {
    return Stream.concat(Stream.of(openingHours), exceptions.stream().map(DatedException::rule))
        .collect(Collectors.joining("; "));
  }

  public PickupPromise pickupPromise() {
    return new PickupPromise(
        OpeningHours.parse(allHours()), timeZone, pickLeadMinutes, pickupCutOff, closure);
  }
}
