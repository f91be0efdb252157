package oneaisle.shared.logging;

import java.util.logging.Handler;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Makes every log line one JSON object, whoever writes it; {@code oneaisle.log.format=plain} leaves
 * the server's own format.
 */
public final class JsonLogs {

  private JsonLogs() {}

  public static void install(String service) {
    String format =
        ConfigProvider.getConfig()
            .getOptionalValue("oneaisle.log.format", String.class)
            .orElse("json");
    if (format.equals("plain")) return;
    JsonFormatter formatter = new JsonFormatter(service);
    for (Handler handler : Logger.getLogger("").getHandlers()) handler.setFormatter(formatter);
  }
}
