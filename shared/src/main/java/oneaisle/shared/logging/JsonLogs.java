package oneaisle.shared.logging;

import java.util.logging.Handler;
import java.util.logging.Logger;

/** Makes every log line one JSON object, whoever writes it. */
public final class JsonLogs {

  private JsonLogs() {}

  public static void install(String service) {
    JsonFormatter formatter = new JsonFormatter(service);
    for (Handler handler : Logger.getLogger("").getHandlers()) handler.setFormatter(formatter);
  }
}
