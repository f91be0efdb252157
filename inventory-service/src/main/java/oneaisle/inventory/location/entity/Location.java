package oneaisle.inventory.location.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A place that holds stock and may serve orders: a store or a warehouse. */
@Entity
@Table(name = "location")
public class Location {

  private static final DateTimeFormatter HOURS_AND_MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  @Id private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private LocationType type;

  private String street;
  private String city;
  private String region;

  @Column(name = "postal_code")
  private String postalCode;

  private String country;
  private double latitude;
  private double longitude;

  @Column(name = "time_zone")
  private String timeZone;

  private String phone;

  @Column(name = "opening_hours")
  private String openingHours;

  @Convert(converter = CapabilitiesConverter.class)
  private Set<Capability> capabilities;

  @Column(name = "pick_lead_minutes")
  private int pickLeadMinutes;

  /** A wall clock time as text, so that no driver moves it between time zones. */
  @Column(name = "pickup_cut_off")
  private String pickupCutOff;

  @Column(name = "hold_days")
  private int holdDays;

  @Column(name = "pick_capacity_per_hour")
  private Integer pickCapacityPerHour;

  private boolean active;

  @Convert(converter = ExceptionsConverter.class)
  private List<DatedException> exceptions = List.of();

  @Column(name = "closed_from")
  private Instant closedFrom;

  @Column(name = "closed_until")
  private Instant closedUntil;

  @Column(name = "closed_reason")
  private String closedReason;

  private long sequence;
  @Version private long version;

  protected Location() {}

  public Location(String code, LocationDetails details) {
    this.code = Objects.requireNonNull(code);
    take(details);
    sequence = 1;
  }

  /** Takes new details; false where they say nothing new, and then nothing has happened. */
  public boolean change(LocationDetails details) {
    if (details.equals(details())) return false;
    take(details);
    sequence++;
    return true;
  }

  private void take(LocationDetails details) {
    name = Objects.requireNonNull(details.name());
    type = Objects.requireNonNull(details.type());
    Address address = details.address();
    street = address.street();
    city = address.city();
    region = address.region();
    postalCode = address.postalCode();
    country = address.country();
    latitude = details.point().latitude();
    longitude = details.point().longitude();
    timeZone = details.timeZone().getId();
    phone = details.phone();
    openingHours = Objects.requireNonNull(details.openingHours());
    capabilities = Set.copyOf(details.capabilities());
    pickLeadMinutes = details.pickLeadMinutes();
    pickupCutOff =
        details.pickupCutOff() == null ? null : HOURS_AND_MINUTES.format(details.pickupCutOff());
    holdDays = details.holdDays();
    pickCapacityPerHour = details.pickCapacityPerHour();
    active = details.active();
    exceptions = List.copyOf(details.exceptions());
    Closure closure = details.closure();
    closedFrom = closure == null ? null : closure.from();
    closedUntil = closure == null ? null : closure.until();
    closedReason = closure == null ? null : closure.reason();
  }

  public String code() {
    return code;
  }

  public LocationDetails details() {
    return new LocationDetails(
        name,
        type,
        new Address(street, city, region, postalCode, country),
        new GeoPoint(latitude, longitude),
        ZoneId.of(timeZone),
        phone,
        openingHours,
        capabilities,
        pickLeadMinutes,
        pickupCutOff == null ? null : LocalTime.parse(pickupCutOff),
        holdDays,
        pickCapacityPerHour,
        active,
        exceptions,
        closedFrom == null ? null : new Closure(closedFrom, closedUntil, closedReason));
  }

  /** The number for one more event in its name. */
  public long nextSequence() {
    return ++sequence;
  }

  /** How many events have told of this location. */
  public long sequence() {
    return sequence;
  }

  public long version() {
    return version;
  }
}
