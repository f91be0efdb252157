package oneaisle.local;

import java.util.Arrays;
import org.apache.kafka.common.utils.Exit;

/**
 * The main class of the broker's process: formats the storage on first start, then is the broker.
 */
final class KafkaNode {

  private KafkaNode() {}

  public static void main(String[] arguments) {
    String properties = arguments[0];
    String clusterId = arguments[1];
    String[] format = {
      "format", "--ignore-formatted", "--cluster-id", clusterId, "--config", properties
    };
    int code = kafka.tools.StorageTool.execute(format, System.err);
    if (code != 0) {
      Exit.exit(code, "formatting failed: " + Arrays.toString(format));
    }
    kafka.Kafka.main(new String[] {properties});
  }
}
