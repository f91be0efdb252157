package oneaisle.inventory.availability.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import oneaisle.inventory.location.control.Place;
import oneaisle.inventory.location.entity.Capability;
import oneaisle.inventory.location.entity.SpherePoint;
import oneaisle.shared.json.Json;

/** A location as searches need it. When it could hand an order out is worked out once a minute. */
public final class Store {

  private static final long MINUTE = 60;

  private final Place place;
  private final int number;
  private final SpherePoint point;
  private final byte[] codeAndName;
  private final boolean pickup;
  private volatile Ready ready = new Ready(Long.MIN_VALUE, Optional.empty(), new byte[0]);

  Store(Place place, int number) {
    this.place = place;
    this.number = number;
    this.point = SpherePoint.of(place.details().point());
    this.codeAndName = fields(place.code(), place.details().name());
    this.pickup = place.servesPickup();
  }

  public Place place() {
    return place;
  }

  public String code() {
    return place.code();
  }

  int number() {
    return number;
  }

  SpherePoint point() {
    return point;
  }

  /** Whether an order could be placed now that shoppers collect here. */
  boolean takesPickups(Instant now) {
    return pickup && place.servesAt(now);
  }

  boolean can(Set<Capability> capabilities) {
    return capabilities.isEmpty() || place.details().capabilities().containsAll(capabilities);
  }

  /** Its {@code location} and {@code name} as fields of a JSON object, for large answers. */
  public byte[] codeAndName() {
    return codeAndName;
  }

  /** When an order placed now could be collected; empty where it cannot be. */
  public Optional<Instant> readyAt(Instant now) {
    return ready(now).at;
  }

  /** The same as a JSON value. */
  public byte[] readyAtJson(Instant now) {
    return ready(now).json;
  }

  private Ready ready(Instant now) {
    long minute = Math.floorDiv(now.getEpochSecond() + (now.getNano() > 0 ? 1 : 0) + 59, MINUTE);
    Ready known = ready;
    if (known.minute == minute) return known;
    Optional<Instant> at = place.readyAt(Instant.ofEpochSecond(minute * MINUTE));
    Ready worked = new Ready(minute, at, Json.bytes(at.orElse(null)));
    ready = worked;
    return worked;
  }

  private static byte[] fields(String code, String name) {
    String quotedCode = new String(Json.bytes(code), UTF_8);
    String quotedName = new String(Json.bytes(name), UTF_8);
    return (",\"location\":" + quotedCode + ",\"name\":" + quotedName).getBytes(UTF_8);
  }

  /** Opening hours, cut-offs and promises are in whole minutes: within one, the answer is one. */
  private record Ready(long minute, Optional<Instant> at, byte[] json) {}
}
