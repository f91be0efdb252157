package oneaisle.system.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Cart;
import oneaisle.system.http.Answer;
import oneaisle.system.http.Call;

/**
 * A shopper and an associate take one order as far as it is to go, whatever breaks meanwhile: each
 * asks again until there is a definite answer.
 */
public final class Errand {

  /** How far it is to go. */
  public enum Goal {
    PLACED,
    READY,
    HANDED_OVER,
    CANCELLED
  }

  private final String orderId = UUID.randomUUID().toString();
  private final Shopper shopper;
  private final Associate associate;
  private final Article article;
  private final Goal goal;

  private boolean refused;
  private String number;

  public Errand(Shopper shopper, Associate associate, Article article, Goal goal) {
    this.shopper = shopper;
    this.associate = associate;
    this.article = article;
    this.goal = goal;
  }

  /** Returns when every step has been acknowledged, or the order was refused for want of stock. */
  public Errand run() {
    Call order = shopper.order(orderId, Cart.of(article, 1), associate.store());
    Answer placed = Stubborn.send(order).answer().expecting(200, 201, 422);
    if (placed.status() == 422) {
      assertThat(placed.json().path("shortLines")).as("%s", placed).isNotEmpty();
      refused = true;
      return this;
    }
    number = placed.json().path("number").asText();
    if (goal == Goal.CANCELLED) {
      Stubborn.send(shopper.cancel(orderId)).answer().ok();
    } else if (goal != Goal.PLACED) {
      getReady(placed.json().at("/fulfilment/id").asText());
    }
    return this;
  }

  private void getReady(String pickup) {
    Stubborn.send(associate.claim(pickup)).answer().ok();
    Stubborn.send(associate.pick(pickup, article, 1, orderId)).answer().ok();
    Stubborn.send(associate.stage(pickup, "B1")).answer().ok();
    acknowledged(associate.ready(pickup), pickup, "READY");
    if (goal == Goal.HANDED_OVER) {
      Call code =
          Call.get("/orders/v1/pickups/" + pickup + "/code").as(Tokens.office("service", "tests"));
      String said = Stubborn.send(code).answer().ok().json().path("code").asText();
      acknowledged(associate.handOver(pickup, said), pickup, "HANDED_OVER");
    }
  }

  /** A step that can be done only once is refused when an unheard try had done it already. */
  private void acknowledged(Call step, String pickup, String state) {
    Stubborn.Certainty certainty = Stubborn.send(step);
    if (certainty.answer().status() == 200) {
      return;
    }
    assertThat(certainty.repeated()).as("%s", certainty.answer()).isTrue();
    Call look = Call.get("/orders/v1/pickups/" + pickup).as(associate.token());
    JsonNode seen = Stubborn.send(look).answer().ok().json();
    assertThat(seen.path("state").asText())
        .as("%s, then %s", certainty.answer(), seen)
        .isEqualTo(state);
  }

  public String orderId() {
    return orderId;
  }

  /** What the shopper may read out; null where the order was refused. */
  public String number() {
    return number;
  }

  public Shopper shopper() {
    return shopper;
  }

  public Article article() {
    return article;
  }

  public Goal goal() {
    return goal;
  }

  public boolean isRefused() {
    return refused;
  }

  /** What the order must say of itself from now on. */
  public String expectedStatus() {
    if (refused) {
      return "REFUSED";
    }
    return switch (goal) {
      case PLACED, READY -> "CONFIRMED";
      case HANDED_OVER -> "COMPLETED";
      case CANCELLED -> "CANCELLED";
    };
  }

  @Override
  public String toString() {
    return "order %s %s (%s)".formatted(orderId, number, goal);
  }
}
