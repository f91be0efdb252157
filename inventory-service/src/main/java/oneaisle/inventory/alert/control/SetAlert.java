package oneaisle.inventory.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import oneaisle.inventory.alert.entity.Alert;
import oneaisle.inventory.alert.entity.AlertDiffers;
import oneaisle.inventory.alert.entity.TooManyAlerts;
import oneaisle.inventory.alert.entity.Whereabouts;
import oneaisle.inventory.item.control.Items;
import oneaisle.inventory.location.control.LocationMap;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** A shopper asks to be told when an article is back. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class SetAlert {

  private static final int MOST = 100;

  @Inject private Alerts alerts;
  @Inject private Shelves shelves;
  @Inject private Items items;
  @Inject private LocationMap locations;
  @Inject private Clock clock;

  /**
   * @param id the caller's, so that asking again is harmless
   * @throws AlertDiffers where the id was used for something else
   */
  public Asked set(UUID id, UUID customerId, String sku, Whereabouts where) {
    Optional<Alert> before = alerts.find(id);
    if (before.isPresent()) return again(before.get(), customerId, sku, where);
    items.find(sku).orElseThrow(() -> new NotFound("item", sku));
    if (where.location() != null) {
      locations
          .find(where.location())
          .orElseThrow(() -> new NotFound("location", where.location()));
    }
    if (alerts.waitingOf(customerId) >= MOST) throw new TooManyAlerts(MOST);
    Instant now = clock.instant();
    boolean inStock = Shelves.within(where, shelves.with(sku, now)).isPresent();
    Alert alert = new Alert(id, customerId, sku, where, inStock, now);
    alerts.add(alert);
    return new Asked(alert, true);
  }

  /** Somebody else's is none: the same answer as for an id that is free would say too much. */
  private static Asked again(Alert alert, UUID customerId, String sku, Whereabouts where) {
    if (!alert.customerId().equals(customerId)) throw new NotFound("alert", alert.id());
    if (!alert.isFor(customerId, sku, where)) throw new AlertDiffers(alert.id());
    return new Asked(alert, false);
  }

  /** The alert, and whether this request made it. */
  public record Asked(Alert alert, boolean created) {}
}
