package oneaisle.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oneaisle.local.CaughtMail;
import oneaisle.system.goods.Article;
import oneaisle.system.goods.Cart;
import oneaisle.system.goods.Store;
import oneaisle.system.http.Answer;
import oneaisle.system.people.Admin;
import oneaisle.system.people.Agent;
import oneaisle.system.people.Associate;
import oneaisle.system.people.Connector;
import oneaisle.system.people.Shopper;
import oneaisle.system.people.Till;
import oneaisle.system.stack.Calm;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Sam buys a kettle and two cups on the web, collects them from ava in Soho, comes back for a
 * teapot at the till, and asks ida about it on two channels. Each chapter goes on where the one
 * before it ended.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClickAndCollectJourneyIT {

  private static final double HOME_LATITUDE = 51.5145;
  private static final double HOME_LONGITUDE = -0.1370;

  private final Store soho = new Store("TEA-SOHO", "Tea in Soho", 51.5136, -0.1365);
  private final Store camden = new Store("TEA-CAMDEN", "Tea in Camden", 51.5390, -0.1426);
  private final Store kew = new Store("TEA-KEW", "Tea in Kew", 51.4779, -0.2950);

  private final Article kettle = Article.of("TEA-KETTLE", "Whistling kettle", "34.00", 1001);
  private final Article cup = Article.of("TEA-CUP", "Tall cup", "6.50", 1002);
  private final Article teapot = Article.of("TEA-POT", "Round teapot", "28.00", 1003);
  private final Cart cart = Cart.of(kettle, 1).and(cup, 2);

  private final Admin root = Admin.root();
  private final Shopper sam = Shopper.registered("sam");
  private final Shopper sue = Shopper.registered("sue");
  private final Associate ava = Associate.of(soho, "ava");
  private final Associate ben = Associate.of(camden, "ben");
  private final Agent ida = Agent.named("ida");

  private final String order = UUID.randomUUID().toString();
  private String number;
  private String pickup;
  private String code;

  @Test
  @Order(1)
  void the_stores_open_with_what_the_feeds_say() {
    root.opens(soho, camden, kew).lists(kettle, cup, teapot);
    root.stocks(soho, 1, kettle).stocks(soho, 10, cup, teapot);
    root.stocks(camden, 3, kettle, cup).stocks(kew, 1, cup);
    Calm.await();
    assertThat(onHand(kettle)).isEqualTo(1);
    assertThat(root.movements(soho, kettle)).hasSize(1);
  }

  @Test
  @Order(2)
  void sam_sees_which_stores_nearby_have_all_of_it_and_when_it_would_be_ready() {
    Instant asked = Instant.now();
    JsonNode found = sam.findsStoresWith(cart, HOME_LATITUDE, HOME_LONGITUDE);
    assertThat(Instant.parse(found.path("asOf").asText()))
        .isBetween(asked.minusSeconds(5), Instant.now().plusSeconds(5));
    List<JsonNode> stores = new ArrayList<>();
    found
        .path("items")
        .forEach(
            store -> {
              if (store.path("location").asText().startsWith("TEA-")) {
                stores.add(store);
              }
            });
    assertThat(stores)
        .extracting(store -> store.path("location").asText())
        .containsExactly(soho.code(), camden.code(), kew.code());
    assertThat(stores)
        .extracting(store -> store.path("complete").asBoolean())
        .containsExactly(true, true, false);
    assertThat(stores.get(0).path("distanceKm").asDouble()).isBetween(0.05, 0.3);
    assertThat(stores.get(1).path("distanceKm").asDouble()).isBetween(2.0, 4.0);
    assertThat(Instant.parse(stores.get(0).path("readyAt").asText())).isAfter(asked);
    assertThat(stores.get(2).path("missing").toString()).contains(kettle.sku());
  }

  @Test
  @Order(3)
  void sam_orders_for_pickup_in_soho() {
    JsonNode placed = sam.places(order, cart, soho).expecting(201).json();
    number = placed.path("number").asText();
    pickup = placed.at("/fulfilment/id").asText();
    assertThat(placed.path("status").asText()).isEqualTo("CONFIRMED");
    assertThat(placed.at("/fulfilment/state").asText()).isEqualTo("ALLOCATED");
    assertThat(placed.at("/total/amount").asText()).isEqualTo("47.00");
    assertThat(root.stock(soho, kettle).path("reserved").asInt()).isEqualTo(1);
    assertThat(root.stock(soho, kettle).path("availableToPromise").asInt()).isZero();
  }

  @Test
  @Order(4)
  void nobody_else_can_have_what_is_reserved() {
    JsonNode refusal = sue.places(UUID.randomUUID().toString(), cart, soho).refusedWith(422);
    assertThat(refusal.path("shortLines")).hasSize(1);
    assertThat(refusal.at("/shortLines/0/sku").asText()).isEqualTo(kettle.sku());
    assertThat(refusal.at("/shortLines/0/available").asInt()).isZero();
    assertThat(sue.sees(order).refusedWith(404).path("title").asText()).isNotBlank();
    assertThat(root.stock(soho, cup).path("reserved").asInt()).isEqualTo(2);
  }

  @Test
  @Order(5)
  void ava_finds_it_in_her_queue_and_gets_it_ready() {
    assertThat(ava.queue()).extracting(one -> one.path("id").asText()).containsExactly(pickup);
    assertThat(ben.queue()).isEmpty();
    ben.claims(pickup).refusedWith(404);

    ava.claims(pickup).ok();
    ava.picks(pickup, teapot, 1).refusedWith(409, 422);
    ava.picks(pickup, kettle, 1).ok();
    ava.marksReady(pickup).refusedWith(409, 422);
    ava.picks(pickup, cup, 2).ok();
    ava.stages(pickup, "B-07").ok();
    JsonNode ready = ava.marksReady(pickup).ok().json();
    assertThat(ready.path("state").asText()).isEqualTo("READY");
    assertThat(Instant.parse(ready.path("pickupBy").asText())).isAfter(Instant.now());
  }

  @Test
  @Order(6)
  void sam_gets_the_mail_with_the_code() {
    Awaitility.await("the mail").atMost(Duration.ofSeconds(30)).until(() -> codeInMail() != null);
    code = codeInMail();
    assertThat(sam.mails()).allSatisfy(mail -> assertThat(mail.to()).isEqualTo(sam.email()));
    assertThat(sue.mails()).noneSatisfy(mail -> assertThat(mail.text()).contains(code));
  }

  @Test
  @Order(7)
  void only_ava_and_only_with_the_right_code_can_hand_it_over() {
    ava.handsOver(pickup, "0000-0000").refusedWith(422);
    ben.handsOver(pickup, code).refusedWith(404);
    assertThat(sam.sees(order).ok().json().at("/fulfilment/state").asText()).isEqualTo("READY");

    assertThat(ava.handsOver(pickup, code).ok().json().path("state").asText())
        .isEqualTo("HANDED_OVER");
    ava.handsOver(pickup, code).refusedWith(409, 422);
    assertThat(sam.sees(order).ok().json().path("status").asText()).isEqualTo("COMPLETED");
  }

  @Test
  @Order(8)
  void the_books_say_that_it_is_sold() {
    Calm.await();
    assertThat(onHand(kettle)).isZero();
    assertThat(onHand(cup)).isEqualTo(8);
    assertThat(root.stock(soho, cup).path("reserved").asInt()).isZero();
    JsonNode newest = root.movements(soho, cup).get(0);
    assertThat(newest.path("reason").asText()).isEqualTo("SALE");
    assertThat(newest.path("onHandChange").asInt()).isEqualTo(-2);
    assertThat(root.reservation(order).path("status").asText()).isEqualTo("FULFILLED");
  }

  @Test
  @Order(9)
  void sam_comes_back_to_the_till_and_has_one_history_of_both() {
    new Till(soho, "R1").sells(teapot, sam).ok();
    Calm.await();
    assertThat(onHand(teapot)).isEqualTo(9);
    JsonNode purchases = sam.purchases();
    assertThat(purchases)
        .extracting(one -> one.path("channel").asText())
        .containsExactly("POS", "WEB");
    assertThat(purchases.get(0).at("/lines/0/sku").asText()).isEqualTo(teapot.sku());
    assertThat(purchases.get(1).path("orderId").asText()).isEqualTo(order);
  }

  @Test
  @Order(10)
  void sam_writes_on_two_channels_and_it_is_one_case() {
    String question = "The kettle of order " + number + " does not whistle.";
    Answer chat = new Connector("chat").brings(sam, question).ok();
    Answer mail = new Connector("email").brings(sam, "Any news about my kettle?").ok();
    assertThat(mail.json().path("caseId")).isEqualTo(chat.json().path("caseId"));
    assertThat(mail.json().path("customerId").asText()).isEqualTo(sam.customerId());
    assertThat(ida.cases(sam)).hasSize(1);

    JsonNode opened = ida.opens(chat.json().path("caseId").asText());
    assertThat(opened.path("messages"))
        .extracting(one -> one.path("channel").asText())
        .containsExactly("chat", "email");
    assertThat(opened.path("orders").toString()).contains(number);
    ida.answers(chat.json().path("caseId").asText(), "We send you a new whistle.").ok();
    Calm.await();
    assertThat(sam.mails().get(0).text()).contains("We send you a new whistle.");
  }

  @Test
  @Order(11)
  void ida_sees_everything_in_one_place() {
    JsonNode overview = ida.overview(sam);
    assertThat(overview.path("orders"))
        .hasSize(2)
        .extracting(one -> one.path("placedAt").asText())
        .contains(sam.sees(order).ok().json().path("placedAt").asText());
    assertThat(overview.path("openCases")).hasSize(1);
    assertThat(overview.path("notifications").toString()).contains("PICKUP_READY", "SENT");

    List<String> kinds = new ArrayList<>();
    ida.timeline(sam).forEach(entry -> kinds.add(entry.path("kind").asText()));
    assertThat(kinds)
        .contains("MESSAGE_SENT", "MESSAGE_RECEIVED", "CASE_OPENED", "STORE_PURCHASE")
        .containsSubsequence(
            "STORE_PURCHASE",
            "PICKUP_HANDED_OVER",
            "PICKUP_READY",
            "PICKUP_CLAIMED",
            "ORDER_PLACED")
        .contains("NOTIFICATION_SENT");
    assertThat(ida.timeline(sam).toString()).contains("PICKUP_READY").doesNotContain(code);
  }

  @Test
  @Order(12)
  void all_books_balance() {
    Calm.booksBalance();
  }

  private int onHand(Article article) {
    return root.stock(soho, article).path("onHand").asInt();
  }

  /** What ava's counter asks for, as the mail writes it; null as long as there is no such mail. */
  private String codeInMail() {
    Pattern eight = Pattern.compile("\\b([0-9A-HJKMNP-TV-Z]{4})[- ]?([0-9A-HJKMNP-TV-Z]{4})\\b");
    for (CaughtMail mail : sam.mails()) {
      Matcher found = eight.matcher(mail.text().replace(number, ""));
      if (mail.text().contains(number) && found.find()) {
        return found.group();
      }
    }
    return null;
  }
}
