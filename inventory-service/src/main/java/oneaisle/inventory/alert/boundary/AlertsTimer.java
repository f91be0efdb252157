package oneaisle.inventory.alert.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import oneaisle.inventory.alert.control.FireAlerts;
import oneaisle.shared.outbox.Lease;
import oneaisle.shared.service.Background;
import oneaisle.shared.service.Startup;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks for articles that are back; one instance at a time. */
@ApplicationScoped
public class AlertsTimer {

  private static final String JOB = "fire-alerts";

  @Inject private Background background;
  @Inject private Lease lease;
  @Inject private FireAlerts fireAlerts;

  @Inject
  @ConfigProperty(name = "oneaisle.alert.rest")
  private Duration rest;

  void start(@Observes Startup startup) {
    background.every(JOB, rest, this::round);
  }

  private boolean round() {
    String last = "";
    while (lease.hold(JOB)) {
      List<String> articles = fireAlerts.articles(last);
      if (articles.isEmpty()) return false;
      for (String sku : articles) {
        UUID done = fireAlerts.fireSome(sku, null);
        while (done != null) done = fireAlerts.fireSome(sku, done);
      }
      last = articles.get(articles.size() - 1);
    }
    return false;
  }
}
