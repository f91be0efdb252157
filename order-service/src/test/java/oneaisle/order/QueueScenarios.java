package oneaisle.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import oneaisle.order.testing.Shop;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import oneaisle.shared.testing.TestStack;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A store promises what it can do with the queue it has. */
interface QueueScenarios {

  Shop shop();

  @Test
  default void each_pickup_that_waits_moves_the_next_promise_until_one_is_ready() {
    String store = "Q" + Ids.next().toString().toUpperCase(java.util.Locale.ROOT);
    shop().tellLocation(store, 1, "24/7", 0, ",\"pickCapacityPerHour\":2");
    JsonNode first =
        Awaitility.await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> place(store), answer -> answer.status() == 201)
            .json();
    assertThat(workMinutes(first)).isEqualTo(30);
    JsonNode second = place(store).json();
    assertThat(workMinutes(second)).isEqualTo(60);
    UUID cancelled = UUID.fromString(second.path("id").asText());
    shop().call("POST", "/orders/" + cancelled + "/cancel", "sam", "{\"reason\":\"too late\"}");
    assertThat(workMinutes(place(store).json())).isEqualTo(60);
    makeReady(first.at("/fulfilment/id").asText());
    assertThat(workMinutes(place(store).json())).isEqualTo(60);
    assertThat(workMinutes(place(store).json())).isEqualTo(90);
  }

  @Test
  default void the_queue_is_counted_by_its_index() throws SQLException {
    String count =
        "EXPLAIN SELECT COUNT(id) FROM fulfilment WHERE location = 'LDN-SOHO' AND state IN ('ALLOCATED', 'PICKING')";
    try (Connection connection = TestStack.get().database().connect("orders");
        Statement statement = connection.createStatement();
        ResultSet plan = statement.executeQuery(count)) {
      assertThat(plan.next()).isTrue();
      assertThat(plan.getString("key")).isEqualTo("fulfilment_queue");
      assertThat(plan.getString("Extra")).contains("Using index");
    }
  }

  private Answer place(String store) {
    return shop().placeAt(store, Ids.next());
  }

  private void makeReady(String pickup) {
    for (String step :
        new String[] {"claim {}", "pick {\"gtin\":\"4006381333931\",\"quantity\":3}"}) {
      String[] parts = step.split(" ", 2);
      String path = "/pickups/" + pickup + "/" + parts[0];
      assertThat(shop().call("POST", path, "root", parts[1]).status()).isEqualTo(200);
    }
    assertThat(shop().call("POST", "/pickups/" + pickup + "/ready", "root", null).status())
        .isEqualTo(200);
  }

  /** Between placing and promise, to the next whole minute. */
  private static long workMinutes(JsonNode order) {
    Instant placed = Instant.parse(order.path("placedAt").asText());
    Instant promised = Instant.parse(order.at("/fulfilment/promisedReadyAt").asText());
    return Duration.between(placed, promised).toMinutes();
  }
}
