package oneaisle.shared.testing;

import java.nio.file.Path;
import oneaisle.local.PayaraMicro;
import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/**
 * The Payara Micro that Arquillian deploys to. It starts as the servers of the local stack do, and
 * goes on from one test class to the next as long as they deploy the very same archive: a start
 * costs more than most classes.
 */
public final class KeptServer implements DeployableContainer<KeptServer.NoOptions> {

  private static final String TEST_RUNNER = "ArquillianServletRunnerEE9";

  private PayaraMicro server;
  private String deployed;

  /** Makes it known to Arquillian. */
  public static final class Extension implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
      builder.service(DeployableContainer.class, KeptServer.class);
    }
  }

  /** There is nothing to choose. */
  public static final class NoOptions implements ContainerConfiguration {
    @Override
    public void validate() {
      // nothing can be wrong
    }
  }

  @Override
  public Class<NoOptions> getConfigurationClass() {
    return NoOptions.class;
  }

  @Override
  public ProtocolDescription getDefaultProtocol() {
    return new ProtocolDescription("Servlet 5.0");
  }

  @Override
  public ProtocolMetaData deploy(Archive<?> archive) {
    if (!archive.getId().equals(deployed)) {
      stop();
      Path war = TestStack.get().options().folder().resolve(archive.getId() + ".war");
      archive.as(ZipExporter.class).exportTo(war.toFile());
      server = TestStack.server(war);
      server.start();
      deployed = archive.getId();
    }
    HTTPContext http = new HTTPContext("127.0.0.1", server.ports().get(0));
    return new ProtocolMetaData().addContext(http.add(new Servlet(TEST_RUNNER, "/")));
  }

  /** The next class may want it too. */
  @Override
  public void undeploy(Archive<?> archive) {}

  @Override
  public void stop() {
    if (server != null) server.stop();
    server = null;
    deployed = null;
  }
}
