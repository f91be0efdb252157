package oneaisle.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Alive when it can answer at all; what it depends on is a matter of readiness, a restart would not
 * mend it.
 */
@Liveness
@ApplicationScoped
public class AliveHealth implements HealthCheck {

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.up("alive");
  }
}
