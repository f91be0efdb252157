package oneaisle.order.ordering.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Finds the orders whose placing the recovery loop must look after. */
@ApplicationScoped
@Transactional
public class FindPlacings {

  @Inject private Placings placings;
  @Inject private Clock clock;

  List<UUID> due(int limit) {
    return placings.due(clock.instant(), limit);
  }
}
