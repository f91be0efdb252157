package oneaisle.inventory.location.control;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.util.List;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.location.entity.Closure;
import oneaisle.inventory.location.entity.Location;
import oneaisle.inventory.location.entity.LocationDetails;
import oneaisle.inventory.location.entity.LocationType;

/**
 * A location is new or says something else than before.
 *
 * @param openingHours with a rule for each day that is an exception
 * @param closure the time it is closed altogether, or null
 */
public record LocationChanged(
    String code,
    String name,
    LocationType type,
    double latitude,
    double longitude,
    String timeZone,
    String openingHours,
    List<Capability> capabilities,
    int pickLeadMinutes,
    @JsonFormat(pattern = "HH:mm") LocalTime pickupCutOff,
    int holdDays,
    Integer pickCapacityPerHour,
    boolean active,
    Closure closure) {

  public static LocationChanged from(Location location) {
    LocationDetails details = location.details();
    return new LocationChanged(
        location.code(),
        details.name(),
        details.type(),
        details.point().latitude(),
        details.point().longitude(),
        details.timeZone().getId(),
        details.allHours(),
        details.capabilities().stream().sorted().toList(),
        details.pickLeadMinutes(),
        details.pickupCutOff(),
        details.holdDays(),
        details.pickCapacityPerHour(),
        details.active(),
        details.closure());
  }
}
