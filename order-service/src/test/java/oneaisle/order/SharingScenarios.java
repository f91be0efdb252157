package oneaisle.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import oneaisle.order.testing.Shop;
import oneaisle.order.testing.StandInInventory.Mood;
import oneaisle.order.testing.Together;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Orders share the transactions that accept and confirm them, and nobody notices. */
interface SharingScenarios {

  Shop shop();

  @Test
  default void orders_that_come_together_are_answered_each_for_itself() {
    List<UUID> ids = Stream.generate(Ids::next).limit(16).toList();
    shop().inventory().treat(ids.get(3), Mood.SHORT);
    shop().inventory().treat(ids.get(7), Mood.RESERVES_AND_HANGS_UP);
    Queue<UUID> left = new ConcurrentLinkedQueue<>(ids);
    Map<UUID, Answer> answers = new ConcurrentHashMap<>();
    Together.many(
        ids.size(),
        () -> {
          UUID id = left.remove();
          String body = id.equals(ids.get(11)) ? Shop.order().replace("CAP", "NONE") : Shop.order();
          return answers.put(id, shop().call("PUT", "/orders/" + id, "sam", body));
        });
    shop().inventory().treat(ids.get(7), Mood.WILLING);
    for (UUID id : ids) {
      int expected =
          switch (ids.indexOf(id)) {
            case 3, 11 -> 422;
            case 7 -> 503;
            default -> 201;
          };
      assertThat(answers.get(id).status()).isEqualTo(expected);
      if (expected != 201) continue;
      Answer read = shop().get("/orders/" + id, "sam");
      assertThat(read.json()).isEqualTo(answers.get(id).json());
      assertThat(read.http().headers().firstValue("ETag"))
          .isEqualTo(answers.get(id).http().headers().firstValue("ETag"));
      assertThat(
              shop().count("SELECT events * 10 + decisions FROM orders WHERE id = ?", (Object) id))
          .isEqualTo(12);
    }
    shop().awaitStatus(ids.get(7), "CONFIRMED");
  }

  @Test
  default void an_order_cancelled_while_its_stock_is_asked_for_is_not_confirmed() throws Exception {
    UUID id = Ids.next();
    shop().inventory().treat(id, Mood.SLOW);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<Answer> placing = threads.submit(() -> shop().place(id));
      Awaitility.await().until(() -> shop().inventory().requestsFor(id, "PUT") == 1);
      Answer cancel =
          shop().call("POST", "/orders/" + id + "/cancel", "sam", "{\"reason\":\"no more\"}");
      assertThat(cancel.json().path("outcome").asText()).isEqualTo("CANCEL_REQUESTED");
      shop().inventory().treat(id, Mood.WILLING);
      assertThat(placing.get().json().path("status").asText()).isEqualTo("CANCELLED");
    } finally {
      threads.shutdown();
    }
    assertThat(shop().inventory().statusOf(id)).isEqualTo("RELEASED");
    assertThat(shop().count("SELECT COUNT(*) FROM fulfilment WHERE order_id = ?", id)).isZero();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> shop().wire().heardOf(id).equals(List.of("OrderCancelled")));
  }

  @Test
  default void an_order_given_up_while_its_stock_is_asked_for_is_not_confirmed() throws Exception {
    UUID id = Ids.next();
    shop().inventory().treat(id, Mood.SLOW);
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try {
      Future<Answer> placing = threads.submit(() -> shop().place(id));
      Awaitility.await().until(() -> shop().inventory().requestsFor(id, "PUT") == 1);
      shop()
          .run(
              "UPDATE placing SET step = 'RELEASE' WHERE order_id = UNHEX('"
                  + id.toString().replace("-", "")
                  + "')");
      shop().inventory().treat(id, Mood.WILLING);
      assertThat(placing.get().status()).isEqualTo(422);
    } finally {
      threads.shutdown();
    }
    assertThat(shop().statusOf(id)).isEqualTo("REFUSED");
    assertThat(shop().inventory().statusOf(id)).isEqualTo("RELEASED");
    assertThat(shop().count("SELECT COUNT(*) FROM fulfilment WHERE order_id = ?", id)).isZero();
  }
}
