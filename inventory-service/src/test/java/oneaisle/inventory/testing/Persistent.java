package oneaisle.inventory.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import oneaisle.shared.ids.Ids;
import oneaisle.shared.testing.HttpProbe.Answer;

/** Somebody who asks for what a service could not answer until it does, and then once more. */
final class Persistent {

  private static final int TRIES = 200;
  private static final Set<Integer> ANSWERS = Set.of(200, 201, 422);

  /** What becomes of a reservation. */
  enum Life {
    GIVEN_UP("RELEASED 0 0 2"),
    COLLECTED("FULFILLED 0 2 3"),
    COLLECTED_IN_PART("COMMITTED 1 1 4"),
    HELD("HELD 2 0 1");

    /** Its status, its open and its fulfilled units in the end, and how many events tell of it. */
    final String end;

    Life(String end) {
      this.end = end;
    }
  }

  private final Shop shop;
  private final String sku;

  Persistent(Shop shop, String sku) {
    this.shop = shop;
    this.sku = sku;
  }

  /** False where there was too little for it. */
  boolean reserve(UUID id, Life life) {
    int units = life == Life.COLLECTED_IN_PART ? 3 : 2;
    String body =
        """
        {"location":"%s","channel":"WEB","reference":"cart","lines":[{"sku":"%s","quantity":%d}]}"""
            .formatted(shop.code(), sku, units);
    if (insist("PUT", "reservations/" + id, body, null).status() == 422) return false;
    switch (life) {
      case GIVEN_UP -> post(id, "release");
      case COLLECTED -> {
        post(id, "commit");
        post(id, "fulfil");
      }
      case COLLECTED_IN_PART -> {
        post(id, "commit");
        postOne(id, "fulfil");
        postOne(id, "release");
      }
      case HELD -> {} // it stays as it is
    }
    return true;
  }

  private void post(UUID id, String step) {
    insist("POST", "reservations/" + id + "/" + step, "{}", null);
  }

  private void postOne(UUID id, String step) {
    String body = "{\"lines\":[{\"sku\":\"%s\",\"quantity\":1}]}".formatted(sku);
    insist("POST", "reservations/" + id + "/" + step, body, Ids.next().toString());
  }

  Void receive(int units) {
    String line = "{\"sku\":\"" + sku + "\",\"onHandChange\":" + units + "}";
    String body = shop.adjustment("RECEIPT", line);
    insist("POST", "stock/adjustments", body, Ids.next().toString());
    return null;
  }

  private Answer insist(String method, String path, String body, String key) {
    Answer answer = answer(method, path, body, key);
    if (answer.status() == 422) return answer; // the next one may have what others give back
    Answer again = answer(method, path, body, key);
    assertThat(again.json()).as("%s %s, asked again", method, path).isEqualTo(answer.json());
    return answer;
  }

  private Answer answer(String method, String path, String body, String key) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      Answer answer = shop.call(method, path, Shop.admin(), body, key);
      if (answer.status() != 503) {
        assertThat(answer.status()).as("%s %s: %s", method, path, answer.json()).isIn(ANSWERS);
        return answer;
      }
      Observed.requireRetryAfter(answer);
    }
    throw new AssertionError(method + " " + path + " was never answered");
  }
}
