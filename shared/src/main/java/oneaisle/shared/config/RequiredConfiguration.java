package oneaisle.shared.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/**
 * The configuration a service cannot start without: every {@code
 * META-INF/oneaisle-required-config.properties} on the class path names keys and what each is for.
 * All that is missing is told at once.
 */
final class RequiredConfiguration {

  private static final String FILE = "META-INF/oneaisle-required-config.properties";

  private RequiredConfiguration() {}

  /** One line per missing key; empty when all are there. */
  static List<String> missing(Config config, ClassLoader loader) {
    List<String> missing = new ArrayList<>();
    new TreeMap<>(required(loader))
        .forEach(
            (key, meaning) -> {
              if (config
                  .getOptionalValue(key, String.class)
                  .filter(value -> !value.isBlank())
                  .isEmpty()) {
                missing.add(environmentName(key) + " (" + meaning + ")");
              }
            });
    return missing;
  }

  private static java.util.Map<String, String> required(ClassLoader loader) {
    java.util.Map<String, String> keys = new TreeMap<>();
    try {
      for (URL file : Collections.list(loader.getResources(FILE))) {
        Properties properties = new Properties();
        try (var in = file.openStream()) {
          properties.load(in);
        }
        properties.stringPropertyNames().forEach(key -> keys.put(key, properties.getProperty(key)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keys;
  }

  private static String environmentName(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }
}
