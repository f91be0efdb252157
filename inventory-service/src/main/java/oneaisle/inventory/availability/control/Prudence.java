package oneaisle.inventory.availability.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import oneaisle.inventory.availability.entity.Caution;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far this retailer mistrusts old figures. It widens the safety buffer of what is offered; a
 * reservation is still decided by the books, because who asks for one may stand before the shelf.
 */
@ApplicationScoped
class Prudence {

  /** A confidence below this is low; 0 to 1. */
  @Inject
  @ConfigProperty(name = "oneaisle.availability.confidence.low", defaultValue = "0.25")
  private double low;

  /** Units of a level of low confidence that are not offered, beyond the safety stock. */
  @Inject
  @ConfigProperty(name = "oneaisle.availability.confidence.buffer", defaultValue = "1")
  private int buffer;

  private Caution caution;

  @PostConstruct
  void read() {
    caution = new Caution(low, buffer);
  }

  Caution caution() {
    return caution;
  }
}
