package oneaisle.inventory.importing.entity;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import oneaisle.inventory.location.entity.Address;
import oneaisle.inventory.location.entity.GeoPoint;
import oneaisle.inventory.location.entity.LocationDetails;
import oneaisle.inventory.location.entity.LocationType;
import oneaisle.inventory.location.entity.Zones;
import oneaisle.shared.hours.OpeningHours;

/**
 * A row of the location feed: where a location is and when it is open. How it serves orders is not
 * in the feed.
 */
public record LocationRow(
    long line,
    String code,
    String name,
    LocationType type,
    Address address,
    GeoPoint point,
    ZoneId timeZone,
    String phone,
    String openingHours) {

  public static final List<String> COLUMNS =
      List.of(
          "code",
          "name",
          "type",
          "street",
          "city",
          "region",
          "postal_code",
          "country",
          "latitude",
          "longitude",
          "time_zone",
          "phone",
          "opening_hours");

  public static LocationRow read(CsvRow row) {
    return new LocationRow(
        row.line(),
        row.code("code"),
        row.required("name", 200),
        type(row),
        new Address(
            row.text("street", 200),
            row.text("city", 100),
            row.text("region", 100),
            row.text("postal_code", 20),
            country(row)),
        new GeoPoint(row.degrees("latitude", 90), row.degrees("longitude", 180)),
        zone(row),
        row.text("phone", 32),
        openingHours(row));
  }

  /** What is known from now on: the feed's part from the feed, the rest as before or as usual. */
  public LocationDetails over(LocationDetails before) {
    boolean isNew = before == null;
    return new LocationDetails(
        name,
        type,
        address,
        point,
        timeZone,
        phone,
        openingHours,
        isNew ? LocationDetails.usualCapabilities(type) : before.capabilities(),
        isNew ? LocationDetails.DEFAULT_PICK_LEAD_MINUTES : before.pickLeadMinutes(),
        isNew ? null : before.pickupCutOff(),
        isNew ? LocationDetails.DEFAULT_HOLD_DAYS : before.holdDays(),
        isNew ? null : before.pickCapacityPerHour(),
        isNew || before.active(),
        isNew ? List.of() : before.exceptions(),
        isNew ? null : before.closure());
  }

  private static LocationType type(CsvRow row) {
    try {
      return LocationType.valueOf(row.required("type", 16).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new RowRejected("type must be STORE or WAREHOUSE");
    }
  }

  private static String country(CsvRow row) {
    String country = row.text("country", 2);
    if (country != null && !country.matches("[A-Z]{2}")) {
      throw new RowRejected("country must be an ISO 3166 code of two letters");
    }
    return country;
  }

  private static ZoneId zone(CsvRow row) {
    String zone = row.required("time_zone", 64);
    if (!Zones.isKnown(zone))
      throw new RowRejected("time_zone must be an IANA time zone, for example Europe/London");
    return ZoneId.of(zone);
  }

  private static String openingHours(CsvRow row) {
    String hours = row.required("opening_hours", 500);
    try {
      return OpeningHours.parse(hours).text();
    } catch (IllegalArgumentException e) {
      throw new RowRejected("opening_hours " + e.getMessage());
    }
  }
}
