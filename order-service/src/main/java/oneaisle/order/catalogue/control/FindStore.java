package oneaisle.order.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import oneaisle.shared.problem.NotFound;

/** Whether there is such a store; inventory tells of every new one. */
@ApplicationScoped
public class FindStore {

  @Inject private Catalogue catalogue;

  /**
   * @throws NotFound where nobody has told of it
   */
  public void require(String code) {
    catalogue.location(code).orElseThrow(() -> new NotFound("store", code));
  }
}
