package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import oneaisle.shared.json.Json;
import oneaisle.shared.testing.HttpProbe.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refusal says where the request is wrong, in words for its sender. */
class WhatIsRefusedIT {

  private static final String PRICE = "\"unitPrice\":{\"amount\":\"1\",\"currency\":\"GBP\"}";

  private final Calls calls = new Calls(Outside.service());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"a\",\"unitPrice\":{\"amount\":\"1\",\"currency\":\"gbp\"}} | /unitPrice/currency",
        "{\"name\":\"a\",\"unitPrice\":{\"amount\":\"1\"}}                       | /unitPrice/currency",
        "{\"name\":\"a\\u0000b\",PRICE}                                          | /name",
        "{\"name\":\"a\",\"category\":\"b\\nc\",PRICE}                           | /category",
        "{\"name\":\"a\\ud83d\",PRICE}                                           | /name",
        "{\"gtin\":\"4006381333932\",\"name\":\"a\",PRICE}                      | /gtin",
      })
  void an_item_is_wrong_in_one_place(String body, String pointer) {
    String item = body.replace("PRICE", PRICE);
    Answer answer = calls.put("items/W-ITEM", "root", item, Map.of());
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo(pointer);
    assertThat(answer.json().at("/violations/0/message").isTextual()).isTrue();
    assertThat(answer.json().path("detail").asText()).doesNotContain("null");
    assertThat(calls.get("items/W-ITEM", null).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "items?limit=abc                      | ?limit",
        "items?limit=\u0665                   | ?limit",
        "items?limit=99999999999              | ?limit",
        "locations?near=51,0&radiusKm=far     | ?radiusKm",
        "locations?near=51,0&radiusKm=NaN     | ?radiusKm",
      })
  void a_query_value_that_cannot_be_read_is_named(String path, String pointer) {
    Answer answer = calls.get(path.replace("\u0665", "%D9%A5"), null);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/violations/0/pointer").asText()).isEqualTo(pointer);
    assertThat(calls.get("locations?near=51,0&radiusKm=1.5e1&limit=3", null).status())
        .isEqualTo(200);
  }

  @Test
  void a_feed_in_an_encoding_that_is_not_taken_hears_which_are() throws Exception {
    HttpResponse<String> answer = calls.upload("items", Calls.ITEMS.getBytes(), "br");
    JsonNode problem = Json.tree(answer.body().getBytes());
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(problem.path("detail").asText()).contains("Content-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Accept-Encoding")).contains("gzip, identity");
  }

  @Test
  void a_feed_that_names_a_column_twice_is_refused_as_a_whole() {
    String twice = "location,sku,on_hand,safety_stock,on_hand\nR-FAR,R-TEE,1,0,2\n";
    Answer answer = calls.csv("stock", twice, "root");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("repeated").toString()).isEqualTo("[\"on_hand\"]");
  }
}
