package oneaisle.inventory.alert.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import oneaisle.shared.persistence.RetryOnConflict;
import oneaisle.shared.problem.NotFound;

/** The shopper no longer wants to know. */
@ApplicationScoped
@Transactional
@RetryOnConflict
public class DropAlert {

  @Inject private Alerts alerts;

  public void drop(UUID id, UUID customerId) {
    alerts.remove(
        alerts
            .find(id)
            .filter(alert -> alert.customerId().equals(customerId))
            .orElseThrow(() -> new NotFound("alert", id)));
  }
}
