package oneaisle.order.catalogue.boundary;

import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import oneaisle.order.catalogue.entity.Closure;
import oneaisle.order.catalogue.entity.Location.Timing;
import oneaisle.shared.kafka.MalformedEvent;

/** Inventory's event, with the fields this service reads. */
public record LocationChanged(
    @NotNull String code,
    @NotNull String name,
    @NotNull String timeZone,
    String openingHours,
    List<String> capabilities,
    Integer pickLeadMinutes,
    String pickupCutOff,
    Integer holdDays,
    Integer pickCapacityPerHour,
    Boolean active,
    Closed closure) {

  /** The time it is closed altogether. */
  public record Closed(Instant from, Instant until, String reason) {}

  private static final int USUAL_LEAD_MINUTES = 60;
  private static final int USUAL_HOLD_DAYS = 3;

  public boolean offersPickup() {
    return capabilities != null && capabilities.contains("PICKUP");
  }

  boolean isActive() {
    return active == null || active;
  }

  public Timing timing() {
    try {
      return new Timing(
          ZoneId.of(timeZone),
          openingHours == null || openingHours.isBlank() ? null : openingHours,
          pickLeadMinutes == null ? USUAL_LEAD_MINUTES : pickLeadMinutes,
          pickupCutOff == null ? null : LocalTime.parse(pickupCutOff),
          holdDays == null ? USUAL_HOLD_DAYS : holdDays,
          pickCapacityPerHour == null || pickCapacityPerHour < 1 ? null : pickCapacityPerHour,
          closure == null ? null : new Closure(closure.from(), closure.until(), closure.reason()));
    } catch (DateTimeException e) {
      throw new MalformedEvent("The location " + code + ": " + e.getMessage());
    }
  }
}
