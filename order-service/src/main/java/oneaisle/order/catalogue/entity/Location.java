package oneaisle.order.catalogue.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** What inventory last told of a location; the hours and lead time that a promise is made from. */
@Entity
@Table(name = "location")
public class Location {

  @Id private String code;
  private String name;
  private boolean active;

  @Column(name = "time_zone")
  private String timeZone;

  @Column(name = "opening_hours")
  private String openingHours;

  @Column(name = "pick_lead_minutes")
  private int pickLeadMinutes;

  @Column(name = "pickup_cut_off")
  private String pickupCutOff;

  @Column(name = "hold_days")
  private int holdDays;

  @Column(name = "offers_pickup")
  private boolean offersPickup;

  @Column(name = "pick_capacity_per_hour")
  private Integer pickCapacityPerHour;

  @Column(name = "closed_from")
  private Instant closedFrom;

  @Column(name = "closed_until")
  private Instant closedUntil;

  @Column(name = "closed_reason")
  private String closedReason;

  private long sequence;
  @Version private long version;

  protected Location() {}

  public Location(String code) {
    this.code = code;
  }

  /**
   * Takes what an event tells, unless this copy already knows something newer.
   *
   * @return whether it was news
   */
  public boolean learn(
      long sequence, String name, boolean active, boolean offersPickup, Timing timing) {
    if (sequence <= this.sequence) return false;
    this.sequence = sequence;
    this.name = name;
    this.active = active;
    this.offersPickup = offersPickup;
    this.timeZone = timing.zone().getId();
    this.openingHours = timing.openingHours();
    this.pickLeadMinutes = timing.pickLeadMinutes();
    this.pickupCutOff = timing.pickupCutOff() == null ? null : timing.pickupCutOff().toString();
    this.holdDays = timing.holdDays();
    this.pickCapacityPerHour = timing.pickCapacityPerHour();
    Closure closure = timing.closure();
    this.closedFrom = closure == null ? null : closure.from();
    this.closedUntil = closure == null ? null : closure.until();
    this.closedReason = closure == null ? null : closure.reason();
    return true;
  }

  /** Of the last event that was news. */
  public long sequence() {
    return sequence;
  }

  /** When it is closed altogether, if anybody has said so. */
  public Optional<Closure> closure() {
    return Optional.ofNullable(closedFrom)
        .map(from -> new Closure(from, closedUntil, closedReason));
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** Whether an order may be picked up here now. */
  public boolean takesPickups() {
    return active && offersPickup && openingHours != null;
  }

  public Timing timing() {
    return new Timing(
        ZoneId.of(timeZone),
        openingHours,
        pickLeadMinutes,
        pickupCutOff == null ? null : LocalTime.parse(pickupCutOff),
        holdDays,
        pickCapacityPerHour,
        closure().orElse(null));
  }

  /**
   * All that a promise and a pickup-by depend on.
   *
   * @param openingHours OpenStreetMap syntax; null where the location is not open to shoppers
   * @param pickupCutOff orders after this local time are worked on from the next open day; may be
   *     null
   * @param holdDays days the location is open for which a ready pickup is kept
   * @param pickCapacityPerHour how many pickups it gets ready in an hour; null for any number
   * @param closure when nobody picks and nobody hands over; may be null
   */
  public record Timing(
      ZoneId zone,
      String openingHours,
      int pickLeadMinutes,
      LocalTime pickupCutOff,
      int holdDays,
      Integer pickCapacityPerHour,
      Closure closure) {}
}
