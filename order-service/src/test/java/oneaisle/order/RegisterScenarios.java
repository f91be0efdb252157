package oneaisle.order;

import static oneaisle.order.SalesScenarios.batch;
import static oneaisle.order.SalesScenarios.counts;
import static oneaisle.order.SalesScenarios.line;
import static oneaisle.order.SalesScenarios.saleOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import oneaisle.order.testing.Shop;
import org.junit.jupiter.api.Test;

/** What registers have not sent yet. */
interface RegisterScenarios {

  Shop shop();

  @Test
  default void a_register_that_numbers_its_sales_shows_its_gaps() {
    sold("R9", 10, 14, 12);
    JsonNode register = register("R9");
    assertThat(register.path("lastSequence").asInt()).isEqualTo(14);
    assertThat(register.path("gaps").findValuesAsText("firstMissing")).containsExactly("11", "13");
  }

  @Test
  default void a_gap_that_late_sales_fill_is_no_longer_shown_and_no_longer_counted() {
    long before = shop().gauge("oneaisle_sales_missing");
    sold("R8", 1, 5);
    assertThat(register("R8").path("gaps").toString())
        .isEqualTo("[{\"firstMissing\":2,\"lastMissing\":4}]");
    assertThat(shop().gauge("oneaisle_sales_missing")).isEqualTo(before + 3);
    sold("R8", 3, 2);
    assertThat(register("R8").path("gaps").toString())
        .isEqualTo("[{\"firstMissing\":4,\"lastMissing\":4}]");
    assertThat(shop().gauge("oneaisle_sales_missing")).isEqualTo(before + 1);
    sold("R8", 4);
    assertThat(register("R8").path("gaps")).isEmpty();
    assertThat(register("R8").path("lastSequence").asInt()).isEqualTo(5);
    assertThat(shop().gauge("oneaisle_sales_missing")).isEqualTo(before);
  }

  @Test
  default void a_register_whose_first_batch_is_not_in_order_shows_what_is_missing_in_it() {
    String first = saleOf("R7-1", 1).replace("\"R1\"", "\"R7\",\"sequence\":1");
    String fourth = saleOf("R7-4", 1).replace("\"R1\"", "\"R7\",\"sequence\":4");
    assertThat(counts(batch(shop(), "LDN-CAMDEN", "ben", fourth, first)))
        .containsExactly(2L, 2L, 0L, 0L);
    assertThat(register("R7").path("gaps").toString())
        .isEqualTo("[{\"firstMissing\":2,\"lastMissing\":3}]");
    sold("R7", 2, 3);
  }

  @Test
  default void a_number_that_no_register_reaches_is_refused_and_one_far_away_begins_anew() {
    String sale = saleOf("R6-1", 1).replace("\"R1\"", "\"R6\",\"sequence\":9223372036854775807");
    assertThat(batch(shop(), "LDN-CAMDEN", "ben", sale).status()).isEqualTo(400);
    sold("R6", 5, 2_000_000, 6, 8);
    assertThat(register("R6").path("gaps").toString())
        .isEqualTo("[{\"firstMissing\":7,\"lastMissing\":7}]");
    sold("R6", 7);
  }

  /** Sales of a register with these numbers, in this order. */
  private void sold(String register, int... sequences) {
    for (int sequence : sequences) {
      String sale =
          "{\"saleId\":\"%s-%d\",\"register\":\"%s\",\"sequence\":%d,\"soldAt\":\"2026-11-20T10:00:00Z\",\"lines\":[%s]}"
              .formatted(register, sequence, register, sequence, line(1));
      assertThat(counts(batch(shop(), "LDN-CAMDEN", "ben", sale))).containsExactly(1L, 1L, 0L, 0L);
    }
  }

  private JsonNode register(String name) {
    for (JsonNode register :
        shop().get("/stores/LDN-CAMDEN/registers", "ben").json().path("items")) {
      if (register.path("register").asText().equals(name)) return register;
    }
    throw new AssertionError("there is no register " + name);
  }
}
