package oneaisle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Cart;
import oneaisle.system.goods.Store;
import oneaisle.system.people.Admin;
import oneaisle.system.people.Associate;
import oneaisle.system.people.Shopper;
import oneaisle.system.stack.Calm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The books have five clocks. The picker finds one, the count finds four. */
class ShortPickJourneyIT {

  private final Store store = new Store("LOST-1", "Lost and Found", 51.20, -0.55);
  private final Article clock = Article.of("LOST-CLOCK", "Wall clock", "40.00", 7_771);
  private final Admin root = Admin.root();
  private final Associate ava = Associate.of(store, "lostava");
  private final Shopper sam = Shopper.registered("lostsam");
  private final String older = UUID.randomUUID().toString();
  private final String newer = UUID.randomUUID().toString();

  @AfterEach
  void the_books_balance() {
    Calm.booksBalance();
  }

  @Test
  void what_a_picker_does_not_find_is_promised_to_nobody_until_it_is_counted() {
    root.opens(store).lists(clock).stocks(store, 5, clock);
    Calm.await();
    String pickup = orders(older);
    orders(newer);
    assertThat(available()).isEqualTo(1);

    ava.claims(pickup).ok();
    ava.picks(pickup, clock, 1).ok();
    ava.misses(pickup, clock).ok();
    ava.misses(pickup, clock).ok();
    Calm.await();

    assertThat(available()).isZero();
    assertThat(root.stock(store, clock).path("onHand").asInt())
        .as("without the one that is missing, and the one that nobody wanted")
        .isEqualTo(3);
    assertThat(attention(older)).isEqualTo("PICK_SHORT");
    assertThat(attention(newer)).isEqualTo("STOCK_SHORT");
    assertThat(ava.counts()).hasSize(1);
    assertThat(ava.counts().at("/0/cause").asText()).isEqualTo("SHORT_PICK");

    ava.counts(ava.counts().at("/0/id").asText(), clock, 4);
    Calm.await();

    assertThat(attention(newer)).isEmpty();
    ava.pick(pickup, clock, 1, "found").send().ok();
    ava.marksReady(pickup).ok();
    assertThat(attention(older)).isEmpty();
    assertThat(ava.counts()).isEmpty();
  }

  private String orders(String order) {
    JsonNode placed = sam.places(order, Cart.of(clock, 2), store).expecting(201).json();
    return placed.at("/fulfilment/id").asText();
  }

  private int available() {
    return root.stock(store, clock).path("availableToPromise").asInt();
  }

  private String attention(String order) {
    return sam.sees(order).ok().json().at("/fulfilment/attention/0/reason").asText();
  }
}
