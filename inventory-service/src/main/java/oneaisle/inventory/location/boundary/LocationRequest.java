package oneaisle.inventory.location.boundary;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import oneaisle.inventory.item.entity.PlainText;
import oneaisle.inventory.location.entity.Address;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.location.entity.Closure;
import oneaisle.inventory.location.entity.DatedException;
import oneaisle.inventory.location.entity.GeoPoint;
import oneaisle.inventory.location.entity.LocationDetails;
import oneaisle.inventory.location.entity.LocationType;
import oneaisle.inventory.location.entity.Zones;
import oneaisle.shared.hours.OpeningHours;
import oneaisle.shared.problem.InvalidInput;
import oneaisle.shared.problem.Violation;

/**
 * All that is to be known of a location from now on; what may be left out has the default that is
 * documented.
 */
public record LocationRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,
    @NotNull LocationType type,
    @Valid AddressBody address,
    @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,
    @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,
    @NotBlank @Size(max = 64) String timeZone,
    @Size(max = 32) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE) String phone,
    @NotBlank @Size(max = 500) String openingHours,
    @Size(max = 4) List<@NotNull Capability> capabilities,
    @Min(0) @Max(20_160) Integer pickLeadMinutes,
    @Pattern(
            regexp = "([01]\\d|2[0-3]):[0-5]\\d",
            message = "must be HH:MM on the location's own clock")
        String pickupCutOff,
    @Min(1) @Max(60) Integer holdDays,
    @Min(1) @Max(10_000) Integer pickCapacityPerHour,
    Boolean active,
    @Size(max = 100) List<@NotNull @Valid ExceptionBody> exceptions,
    @Valid ClosureBody closure) {

  LocationDetails details() {
    List<Violation> violations = new ArrayList<>();
    if (!Zones.isKnown(timeZone)) {
      violations.add(
          new Violation("/timeZone", "must be an IANA time zone, for example Europe/London"));
    }
    try {
      OpeningHours.parse(openingHours);
    } catch (IllegalArgumentException e) {
      violations.add(new Violation("/openingHours", e.getMessage()));
    }
    violations.addAll(impossibleDays());
    List<DatedException> days = days();
    if (days.stream().map(DatedException::date).distinct().count() < days.size())
      violations.add(new Violation("/exceptions", "may name a day once"));
    boolean backwards =
        closure != null && closure.until() != null && !closure.until().isAfter(closure.from());
    if (backwards) violations.add(new Violation("/closure/until", "must be after from"));
    if (!violations.isEmpty()) throw new InvalidInput(violations);
    return new LocationDetails(
        name.strip(),
        type,
        address == null ? new Address(null, null, null, null, null) : address.address(),
        new GeoPoint(latitude, longitude),
        ZoneId.of(timeZone),
        phone,
        openingHours,
        chosenCapabilities(),
        pickLeadMinutes == null ? LocationDetails.DEFAULT_PICK_LEAD_MINUTES : pickLeadMinutes,
        pickupCutOff == null ? null : LocalTime.parse(pickupCutOff),
        holdDays == null ? LocationDetails.DEFAULT_HOLD_DAYS : holdDays,
        pickCapacityPerHour,
        active == null || active,
        days,
        closure == null
            ? null
            : new Closure(
                stored(closure.from()), stored(closure.until()), closure.reason().strip()));
  }

  /** Hours are written with years of four digits, from 1900 on; nobody could read others again. */
  private List<Violation> impossibleDays() {
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; exceptions != null && i < exceptions.size(); i++) {
      int year = exceptions.get(i).date().getYear();
      if (year < 1900 || year > 9999)
        violations.add(
            new Violation("/exceptions/" + i + "/date", "must be from 1900-01-01 to 9999-12-31"));
    }
    return violations;
  }

  private List<DatedException> days() {
    if (exceptions == null) return List.of();
    return exceptions.stream()
        .map(ExceptionBody::exception)
        .sorted(Comparator.comparing(DatedException::date))
        .toList();
  }

  /** As precise as the database keeps it. */
  private static Instant stored(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MICROS);
  }

  private Set<Capability> chosenCapabilities() {
    if (capabilities == null) return LocationDetails.usualCapabilities(type);
    return capabilities.isEmpty() ? EnumSet.noneOf(Capability.class) : EnumSet.copyOf(capabilities);
  }
}
