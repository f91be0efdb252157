package oneaisle.inventory.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import oneaisle.shared.testing.Deployments;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The service with the tests in it: one archive for all of them, and so one server. */
final class Inside {

  private static final String CONFIG = "META-INF/microprofile-config.properties";

  /** Of one channel, so that a test can tell what is configured from what is the default. */
  private static final String HOLD = "\noneaisle.reservation.hold.minutes.pos=3\n";

  private static WebArchive archive;

  private Inside() {}

  static synchronized WebArchive service() {
    if (archive == null)
      archive =
          Deployments.packaged("inventory-service", Inside.class)
              .addAsResource(new StringAsset(shippedConfig() + HOLD), CONFIG);
    return archive;
  }

  private static String shippedConfig() {
    try {
      return Files.readString(Path.of("src/main/resources", CONFIG));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
