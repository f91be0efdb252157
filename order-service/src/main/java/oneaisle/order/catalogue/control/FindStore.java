package oneaisle.order.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import oneaisle.shared.problem.DependencyUnavailable;
import oneaisle.shared.problem.NotFound;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/** Whether there is such a store; inventory tells of every new one. */
@ApplicationScoped
public class FindStore {

  @Inject private Catalogue catalogue;
  @Inject private LocationsClient locations;

  /**
   * @throws NotFound where nobody has told of it
   */
  public void require(String code) {
    catalogue.location(code).orElseThrow(() -> new NotFound("store", code));
  }

  /**
   * Whether something can have been sold there: also where it was opened a moment ago and the event
   * of it is still on its way, and where nobody can say now.
   */
  public boolean canHaveSold(String code) {
    if (catalogue.location(code).isPresent()) return true;
    try {
      return locations.knows(code);
    } catch (DependencyUnavailable | FaultToleranceException e) {
      return true; // what was sold is sold: better an unknown store than a lost sale
    }
  }
}
