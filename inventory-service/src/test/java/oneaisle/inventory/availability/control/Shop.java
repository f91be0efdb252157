package oneaisle.inventory.availability.control;

import java.time.LocalTime;
import java.time.ZoneId;
import oneaisle.inventory.location.control.Place;
import oneaisle.inventory.location.entity.Address;
import oneaisle.inventory.location.entity.GeoPoint;
import oneaisle.inventory.location.entity.LocationDetails;
import oneaisle.inventory.location.entity.LocationType;

/** A store for tests. */
final class Shop {

  private Shop() {}

  static Place place(String code, double latitude) {
    LocationDetails details =
        new LocationDetails(
            code,
            LocationType.STORE,
            new Address(null, null, null, null, null),
            new GeoPoint(latitude, 0),
            ZoneId.of("Europe/London"),
            null,
            "Mo-Sa 08:00-20:00; Su 10:00-16:00",
            LocationDetails.usualCapabilities(LocationType.STORE),
            45,
            LocalTime.of(18, 30),
            LocationDetails.DEFAULT_HOLD_DAYS,
            null,
            true);
    return new Place(code, details, details.pickupPromise(), 1);
  }
}
