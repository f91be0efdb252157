package oneaisle.order.catalogue.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import oneaisle.order.catalogue.entity.Location;

/** Takes over what inventory tells of a location. */
@ApplicationScoped
@Transactional
public class LearnLocation {

  @Inject private Catalogue catalogue;
  @Inject private Event<LocationLearnt> learnt;

  /**
   * @param sequence the event's number among those of this location
   */
  public void learn(
      String code,
      long sequence,
      String name,
      boolean active,
      boolean offersPickup,
      Location.Timing timing) {
    Location location = catalogue.locationOrNew(code);
    if (location.learn(sequence, name, active, offersPickup, timing))
      learnt.fire(new LocationLearnt(code, sequence, timing.closure()));
  }
}
