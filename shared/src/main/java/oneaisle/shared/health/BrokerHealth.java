package oneaisle.shared.health;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the broker answers. */
@Readiness
@ApplicationScoped
public class BrokerHealth implements HealthCheck {

  @Inject
  @ConfigProperty(name = "oneaisle.kafka.bootstrap")
  private String bootstrap;

  private Admin admin;

  @Override
  public synchronized HealthCheckResponse call() {
    return HealthCheckResponse.named("broker").status(answers()).build();
  }

  private boolean answers() {
    if (admin == null) admin = open();
    try {
      admin.describeCluster().clusterId().get(2, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * Kafka looks for its own classes with the thread's class loader, and a health check's thread has
   * the server's: being the first to touch Kafka, it would leave its classes broken for everybody.
   */
  private Admin open() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Admin.class.getClassLoader());
    try {
      return Admin.create(
          Map.of(
              AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
              AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500,
              AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 1_500));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @PreDestroy
  void close() {
    if (admin != null) admin.close(Duration.ofSeconds(1));
  }
}
