package oneaisle.shared.logging;

import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Makes every log line one JSON object, whoever writes it; {@code oneaisle.log.format=plain} leaves
 * the server's own format.
 */
public final class JsonLogs {

  /**
   * Held here, for a logger nobody holds forgets its level. The client tells of a lost broker once
   * a second; the relay tells of it once.
   */
  private static final Map<Logger, Level> QUIETER =
      Map.of(
          Logger.getLogger("org.apache.kafka"), Level.WARNING,
          Logger.getLogger("org.apache.kafka.clients.NetworkClient"), Level.SEVERE);

  private static final String JPA = "org.eclipse.persistence.";

  private JsonLogs() {}

  public static void install(String service) {
    QUIETER.forEach(Logger::setLevel);
    for (Handler handler : Logger.getLogger("").getHandlers()) handler.setFilter(JsonLogs::isNews);
    String format =
        ConfigProvider.getConfig()
            .getOptionalValue("oneaisle.log.format", String.class)
            .orElse("json");
    if (format.equals("plain")) return;
    JsonFormatter formatter = new JsonFormatter(service);
    for (Handler handler : Logger.getLogger("").getHandlers()) handler.setFormatter(formatter);
  }

  /**
   * JPA logs every failure of a statement, without a word, and throws it as well. Whoever catches
   * it knows whether it is one: of two who make the same at once, one fails and finds it.
   */
  static boolean isNews(LogRecord line) {
    boolean told = line.getThrown() != null && "".equals(line.getMessage());
    return !told || !String.valueOf(line.getLoggerName()).startsWith(JPA);
  }
}
