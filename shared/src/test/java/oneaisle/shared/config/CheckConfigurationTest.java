package oneaisle.shared.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service says that was told too little. */
class CheckConfigurationTest {

  private static final Map<String, String> OF_ALL_SERVICES =
      Map.of(
          "oneaisle.db.url", "jdbc:mysql://db/stock",
          "oneaisle.db.user", "stock",
          "oneaisle.db.password", "secret",
          "oneaisle.kafka.bootstrap", "broker:9092",
          "mp.jwt.verify.issuer", "https://issuer.example",
          "mp.jwt.verify.publickey.location", "https://issuer.example/certs",
          "mp.jwt.verify.audiences", "oneaisle");

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();

  /** A service whose own file stands beside that of all services. */
  @BeforeEach
  void install(@TempDir Path service) throws IOException {
    Path file = service.resolve("META-INF/oneaisle-required-config.properties");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        oneaisle.smtp.host=mail server
        oneaisle.pickup-code.secret=secret that pickup codes are derived from
        """);
    URL[] classes = {service.toUri().toURL()};
    Thread.currentThread().setContextClassLoader(new URLClassLoader(classes, before));
  }

  @AfterEach
  void uninstall() throws IOException {
    ((URLClassLoader) Thread.currentThread().getContextClassLoader()).close();
    Thread.currentThread().setContextClassLoader(before);
    ConfigProviderResolver.setInstance(null);
  }

  @Test
  void a_service_that_misses_keys_says_all_of_them_and_what_each_is_for_and_does_not_start() {
    Map<String, String> told = new HashMap<>(OF_ALL_SERVICES);
    told.remove("oneaisle.kafka.bootstrap");
    told.put("oneaisle.db.password", " ");
    told.put("oneaisle.smtp.host", "mail.example");
    assertThatThrownBy(() -> startWith(told))
        .isInstanceOf(DefinitionException.class)
        .hasMessage(
            """
            Configuration is missing. Set in the environment:
              ONEAISLE_DB_PASSWORD (password of the database user)
              ONEAISLE_KAFKA_BOOTSTRAP (Kafka brokers, host:port,host:port)
              ONEAISLE_PICKUP_CODE_SECRET (secret that pickup codes are derived from)""");
  }

  @Test
  void a_service_that_was_told_nothing_names_every_required_key() {
    assertThatThrownBy(() -> startWith(Map.of()))
        .hasMessageContainingAll(
            OF_ALL_SERVICES.keySet().stream()
                .map(key -> key.toUpperCase(Locale.ROOT).replace('.', '_') + " (")
                .toArray(String[]::new))
        .hasMessageContainingAll("ONEAISLE_SMTP_HOST (mail server)", "ONEAISLE_PICKUP_CODE_SECRET");
  }

  @Test
  void a_service_that_was_told_everything_starts() {
    Map<String, String> told = new HashMap<>(OF_ALL_SERVICES);
    told.put("oneaisle.smtp.host", "mail.example");
    told.put("oneaisle.pickup-code.secret", "a secret");
    assertThatNoException().isThrownBy(() -> startWith(told));
  }

  /** The way a server does it: with every extension that the class path names. */
  private static void startWith(Map<String, String> configuration) {
    ConfigProviderResolver.setInstance(new KnownConfiguration(configuration));
    List<CheckConfiguration> checks =
        ServiceLoader.load(Extension.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(CheckConfiguration.class::isInstance)
            .map(CheckConfiguration.class::cast)
            .toList();
    assertThat(checks).hasSize(1);
    checks.get(0).check(null);
  }
}
