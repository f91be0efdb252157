package oneaisle.inventory.location.control;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.util.List;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.location.entity.Location;
import oneaisle.inventory.location.entity.LocationDetails;
import oneaisle.inventory.location.entity.LocationType;

/** A location is new or says something else than before. */
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
    boolean active) {

  public static LocationChanged from(Location location) {
    LocationDetails details = location.details();
    return new LocationChanged(
        location.code(),
        details.name(),
        details.type(),
        details.point().latitude(),
        details.point().longitude(),
        details.timeZone().getId(),
        details.openingHours(),
        details.capabilities().stream().sorted().toList(),
        details.pickLeadMinutes(),
        details.pickupCutOff(),
        details.holdDays(),
        details.active());
  }
}
