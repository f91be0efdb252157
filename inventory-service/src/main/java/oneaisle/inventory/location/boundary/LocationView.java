package oneaisle.inventory.location.boundary;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalTime;
import java.util.List;
import oneaisle.inventory.location.control.LocationMap.NearbyPlace;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.location.entity.Location;
import oneaisle.inventory.location.entity.LocationDetails;
import oneaisle.inventory.location.entity.LocationType;

/**
 * A location as callers see it.
 *
 * @param distanceKm from the point that was asked for; absent where none was
 */
public record LocationView(
    String code,
    String name,
    LocationType type,
    AddressBody address,
    double latitude,
    double longitude,
    String timeZone,
    String phone,
    String openingHours,
    List<Capability> capabilities,
    int pickLeadMinutes,
    @JsonFormat(pattern = "HH:mm") LocalTime pickupCutOff,
    int holdDays,
    Integer pickCapacityPerHour,
    boolean active,
    List<ExceptionBody> exceptions,
    ClosureBody closure,
    @JsonInclude(JsonInclude.Include.NON_NULL) Double distanceKm) {

  static LocationView from(Location location) {
    return from(location.code(), location.details(), null);
  }

  static LocationView from(NearbyPlace nearby) {
    double metres = Math.round(nearby.distanceKm() * 1_000);
    return from(nearby.place().code(), nearby.place().details(), metres / 1_000);
  }

  private static LocationView from(String code, LocationDetails details, Double distanceKm) {
    return new LocationView(
        code,
        details.name(),
        details.type(),
        AddressBody.from(details.address()),
        details.point().latitude(),
        details.point().longitude(),
        details.timeZone().getId(),
        details.phone(),
        details.openingHours(),
        details.capabilities().stream().sorted().toList(),
        details.pickLeadMinutes(),
        details.pickupCutOff(),
        details.holdDays(),
        details.pickCapacityPerHour(),
        details.active(),
        details.exceptions().stream().map(ExceptionBody::from).toList(),
        ClosureBody.from(details.closure()),
        distanceKm);
  }
}
