package oneaisle.shared.config;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Looks at the configuration before anything else starts, so that a missing key is named and not a
 * driver's riddle.
 */
public class CheckConfiguration implements Extension {

  void check(@Observes BeforeBeanDiscovery starting) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    List<String> missing = RequiredConfiguration.missing(ConfigProvider.getConfig(loader), loader);
    if (!missing.isEmpty()) {
      throw new DefinitionException(
          "Configuration is missing. Set in the environment:\n  " + String.join("\n  ", missing));
    }
  }
}
