package oneaisle.inventory.alert.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import oneaisle.inventory.location.entity.GeoPoint;

/**
 * A shopper wants to know when an article can be had again. It fires once: when the article was
 * sold out where they would fetch it, and then can be had there.
 */
@Entity
@Table(name = "alert")
public class Alert {

  @Id private UUID id;

  @Column(name = "customer_id")
  private UUID customerId;

  private String sku;
  private String location;
  private Double latitude;
  private Double longitude;

  @Column(name = "radius_km")
  private Double radiusKm;

  @Enumerated(EnumType.STRING)
  private AlertState state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "fired_at")
  private Instant firedAt;

  @Column(name = "fired_location")
  private String firedLocation;

  @Version private long version;

  protected Alert() {}

  /**
   * @param inStock whether it can be had there now
   */
  public Alert(
      UUID id, UUID customerId, String sku, Whereabouts where, boolean inStock, Instant now) {
    this.id = id;
    this.customerId = customerId;
    this.sku = sku;
    this.location = where.location();
    this.latitude = where.point() == null ? null : where.point().latitude();
    this.longitude = where.point() == null ? null : where.point().longitude();
    this.radiusKm = where.radiusKm();
    this.state = inStock ? AlertState.IN_STOCK : AlertState.SOLD_OUT;
    this.createdAt = now;
  }

  /**
   * Takes in where the article can be had.
   *
   * @param at a location that will do, or null where it cannot be had
   * @return whether this is what the shopper waits for: to be told now
   */
  public boolean sees(String at, Instant now) {
    if (state == AlertState.IN_STOCK && at == null) state = AlertState.SOLD_OUT;
    if (state != AlertState.SOLD_OUT || at == null) return false;
    state = AlertState.FIRED;
    firedAt = now;
    firedLocation = at;
    return true;
  }

  /** Whether it asks for the same. */
  public boolean isFor(UUID customer, String article, Whereabouts where) {
    return customerId.equals(customer) && sku.equals(article) && where().equals(where);
  }

  public UUID id() {
    return id;
  }

  public UUID customerId() {
    return customerId;
  }

  public String sku() {
    return sku;
  }

  public Whereabouts where() {
    GeoPoint point = latitude == null ? null : new GeoPoint(latitude, longitude);
    return new Whereabouts(location, point, radiusKm);
  }

  public AlertState state() {
    return state;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant firedAt() {
    return firedAt;
  }

  /** Where it could be had when it fired. */
  public String firedLocation() {
    return firedLocation;
  }

  public long version() {
    return version;
  }
}
