package oneaisle.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import oneaisle.shared.persistence.Migrations;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the schema is what this build expects; once it is, it stays so for this process. */
@Readiness
@ApplicationScoped
public class MigrationsHealth implements HealthCheck {

  @Inject private Migrations migrations;

  private volatile boolean applied;

  @Override
  public HealthCheckResponse call() {
    if (!applied) applied = migrations.areApplied();
    return HealthCheckResponse.named("migrations").status(applied).build();
  }
}
