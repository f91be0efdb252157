package oneaisle.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class StackPortsTest {

  @Test
  void the_usual_ports_fit_together() {
    assertThat(StackPorts.DEFAULT.fault()).isEmpty();
  }

  @Test
  void two_parts_on_one_port_are_named() {
    assertThat(StackPorts.DEFAULT.with(Map.of("inventory", StackPorts.DEFAULT.mail())).fault())
        .contains("inventory and mail cannot both have port 8085");
  }

  @Test
  void what_is_no_port_is_said_to_be_none() {
    for (int port : new int[] {-1, 0, 65_536, 99_999}) {
      assertThat(StackPorts.DEFAULT.with(Map.of("smtp", port)).fault())
          .contains(port + ", for smtp, is no port: ports are 1 to 65535");
    }
    assertThat(StackPorts.DEFAULT.with(Map.of("smtp", 65_535)).fault()).isEmpty();
  }
}
