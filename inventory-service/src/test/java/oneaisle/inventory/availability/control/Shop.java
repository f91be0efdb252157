package oneaisle.inventory.availability.control;

import java.time.LocalTime;
import java.time.ZoneId;
import oneaisle.inventory.location.control.Place;
import oneaisle.inventory.location.entity.Address;
import oneaisle.inventory.location.entity.GeoPoint;
import oneaisle.inventory.location.entity.LocationDetails;
import oneaisle.inventory.location.entity.LocationType;

/** A store for tests. */
public final class Shop {

  private Shop() {}

  public static Store named(String name) {
    return new Store(place("SHOP", name, 50), 0);
  }

  static Place place(String code, double latitude) {
    return place(code, code, latitude);
  }

  private static Place place(String code, String name, double latitude) {
    LocationDetails details =
        new LocationDetails(
            name,
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
