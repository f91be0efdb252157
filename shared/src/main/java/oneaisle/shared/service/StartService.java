package oneaisle.shared.service;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.time.Clock;
import java.util.logging.Logger;
import oneaisle.shared.logging.JsonLogs;
import oneaisle.shared.outbox.Lease;
import oneaisle.shared.persistence.Migrations;
import oneaisle.shared.security.KnownTokens;

/**
 * The order in which a service starts: logs, tokens, schema, then everything that observes {@link
 * Startup}.
 */
@WebListener
public class StartService implements ServletContextListener {

  private static final Logger LOG = Logger.getLogger(StartService.class.getName());

  @Inject private ServiceIdentity service;
  @Inject private Migrations migrations;
  @Inject private Event<Startup> startup;
  @Inject private Background background;
  @Inject private Lease lease;
  @Inject private Clock clock;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    JsonLogs.install(service.name());
    KnownTokens.install(event.getServletContext(), clock);
    migrations.apply();
    startup.fire(new Startup());
    LOG.info("The service " + service.name() + " is ready to work");
  }

  @Override
  public void contextDestroyed(ServletContextEvent event) {
    background.end();
    lease.releaseAll();
  }
}
