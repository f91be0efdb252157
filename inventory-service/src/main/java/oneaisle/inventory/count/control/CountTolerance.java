package oneaisle.inventory.count.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import oneaisle.inventory.count.entity.Tolerance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When a count has to be done again: {@code oneaisle.count.tolerance.units} and {@code .percent}.
 */
@ApplicationScoped
public class CountTolerance {

  @Inject
  @ConfigProperty(name = "oneaisle.count.tolerance.units")
  private int units;

  @Inject
  @ConfigProperty(name = "oneaisle.count.tolerance.percent")
  private int percent;

  Tolerance get() {
    return new Tolerance(units, percent);
  }
}
