package oneaisle.customer.location.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import oneaisle.customer.location.entity.LocationChanged;
import oneaisle.customer.location.entity.StoreLocation;

/** Keeps this service's copy of a store up to date. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class FollowLocation {

  @Inject private StoreLocations locations;

  public void follow(LocationChanged changed, long sequence) {
    locations
        .find(changed.code())
        .ifPresentOrElse(
            location -> location.follow(changed, sequence),
            () -> locations.add(new StoreLocation(changed, sequence)));
  }
}
